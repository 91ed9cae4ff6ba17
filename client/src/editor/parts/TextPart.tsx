import { EXTENSIONS } from '@opgave/shared/document/extensions';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import { LiveText } from '../LiveText.tsx';
import { useFragmentVersion } from '../useFragmentVersion.ts';
import { WritersHere } from '../WritersHere.tsx';
import styles from './parts.module.css';
import { useParts } from './partsContext.ts';

type TextPartProps = {
  /** The name of its root. */
  readonly root: string;
  readonly question: string;
  readonly hint: string;
  /** Characters; 0 where it may stay empty. */
  readonly min: number;
  readonly level?: 2 | 3;
};

/** One question that is answered together, with how far its text is. */
export function TextPart({ root, question, hint, min, level = 3 }: TextPartProps) {
  const { doc, writers } = useParts();
  const fragment = doc.getXmlFragment(root);
  useFragmentVersion(fragment);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={root} data-place={root} className={styles['part']} aria-label={question}>
      <div className={styles['head']}>
        <Heading>{question}</Heading>
        <WritersHere writers={writers.get(root) ?? []} />
        <Length min={min} length={textOfRoot(fragment).length} />
      </div>
      <LiveText
        fragment={fragment}
        root={fragment}
        schema={EXTENSIONS.prose}
        label={question}
        placeholder={hint}
      />
    </section>
  );
}

/** Whether it is long enough, in words. */
function Length({ min, length }: { readonly min: number; readonly length: number }) {
  const t = useText();
  if (min === 0) return <Tag>{t('parts.optional')}</Tag>;
  if (length >= min) return <Tag tone="ok">{t('parts.enough')}</Tag>;
  return <Tag tone="warn">{min > 1 ? t('parts.toGo', { count: min - length }) : t('parts.needed')}</Tag>;
}
