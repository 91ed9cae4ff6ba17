import { EXTENSIONS } from '@opgave/shared/document/extensions';
import type { WhyText } from '@opgave/shared/method/dataCanvas';
import { useContext } from 'react';
import { LiveText } from '#editor/LiveText.tsx';
import { SectionHelps } from '#editor/SectionHelps.tsx';
import { useText } from '#i18n/useText.ts';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import { WritersContext } from './writersContext.ts';

/** One question of the canvas that is answered together. */
export function TextPart({ text }: { readonly text: WhyText }) {
  const t = useText();
  const { open } = useCanvas();
  const writers = useContext(WritersContext).get(text) ?? [];
  const root = open.state.replica.doc.getXmlFragment(text);
  const question = t(`data.text.${text}.question`);
  return (
    <div id={text} className={styles['part']}>
      <h3>{question}</h3>
      <SectionHelps
        section={{ hint: t(`data.hint.${text}`), example: t(`data.example.${text}`) }}
        writers={writers}
      />
      <LiveText
        fragment={root}
        root={root}
        schema={EXTENSIONS.prose}
        label={question}
        placeholder={t(`data.hint.${text}`)}
      />
    </div>
  );
}
