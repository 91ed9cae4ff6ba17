import type { RoundView } from '@opgave/shared/contract/consent';
import { textDifference } from '@opgave/shared/method/textDifference';
import { blocksText } from '#editor/blockWords.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { ChangedWords, ChangeLegend } from '#ui/ChangedWords.tsx';
import styles from './changes.module.css';
import { sectionName } from './roundWords.ts';

type Change = RoundView['changes'][number];

/** Every part that reads differently after repair, with what went out and what came in. */
export function Changes({ changes }: Pick<RoundView, 'changes'>) {
  const t = useText();
  return (
    <div className={styles['list']}>
      <ChangeLegend />
      {changes.map((change) => (
        <Card key={change.section} as="section" padding="roomy" aria-labelledby={`change-${change.section}`}>
          <h3 id={`change-${change.section}`}>
            {sectionName(change.section, t(`section.${change.section}.title`))}
          </h3>
          <ChangedText change={change} />
        </Card>
      ))}
    </div>
  );
}

/** What went out and what came in, in the words of the round. */
export function ChangedText({ change: { before, after } }: { readonly change: Change }) {
  const t = useText();
  const pieces = textDifference(blocksText(t, before.blocks), blocksText(t, after.blocks));
  return <ChangedWords pieces={pieces} />;
}
