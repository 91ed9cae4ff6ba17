import type { RevealView } from '@opgave/shared/contract/perspectives';
import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './perspectives.module.css';
import { RevealDialog } from './RevealDialog.tsx';

type ReadyPerGroupProps = {
  readonly reveal: RevealView;
  /** Beside something that asks more, its button is not the filled one. */
  readonly isBeside?: boolean;
  readonly isBusy: boolean;
  /** Why the server did not do it. */
  readonly refusal: string | undefined;
  /** Resolves with whether it was done. */
  readonly onReveal: (ready: number) => Promise<boolean>;
};

/** All that the facilitator knows before the cards are turned, and the one step that turns them. */
export function ReadyPerGroup(props: ReadyPerGroupProps) {
  const { reveal, isBeside = false, isBusy, refusal, onReveal } = props;
  const t = useText();
  const id = useId();
  const [isAsking, setIsAsking] = useState(false);
  const total = reveal.ready.reduce((sum, { ready }) => sum + ready, 0);
  return (
    <Card as="section" {...(!isBeside && { padding: 'roomy' })} aria-labelledby={id}>
      <div className={styles['part']}>
        <h2 id={id}>{t('perspectives.reveal.title')}</h2>
        <p className={styles['soft']}>{t('perspectives.reveal.why')}</p>
        <ul className={styles['ready']}>
          {reveal.ready.map(({ group, seats, ready }) => (
            <li key={group}>
              <GroupTag group={group} />
              <span>{t('perspectives.reveal.row', { ready, seats })}</span>
            </li>
          ))}
        </ul>
        {refusal && !isAsking && (
          <Note tone="bad" role="alert">
            {refusal}
          </Note>
        )}
        <div className={styles['actions']}>
          <Button
            {...(!isBeside && { variant: 'primary', size: 'lg' })}
            cannotYet={reveal.why === undefined ? undefined : t('perspectives.reveal.nothing')}
            onPress={() => setIsAsking(true)}
          >
            {t('perspectives.reveal.go')}
          </Button>
        </div>
        {isAsking && (
          <RevealDialog
            {...{ reveal, total, isBusy, refusal }}
            onYes={() => void onReveal(total)}
            onClose={() => setIsAsking(false)}
          />
        )}
      </div>
    </Card>
  );
}
