import type { Estimate, SizingRound } from '@opgave/shared/method/sessionSizing';
import { forgetKept, useKeptForm } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import parts from '#ui/part.module.css';
import { TextField } from '#ui/TextField.tsx';
import { draftOf, EstimateDraft, readEstimate, SEVERITIES } from './estimateDraft.ts';
import styles from './sizing.module.css';

type GiveEstimateProps = {
  readonly round: SizingRound;
  readonly mine: Estimate | undefined;
  readonly isBusy: boolean;
  /** Where an estimate stays that is not given yet. */
  readonly keptAs: string;
  /** Resolves with whether it was taken. */
  readonly onGive: (estimate: Estimate) => Promise<boolean>;
};

/** One's own estimate: a range, because nobody knows for sure. Nobody looks over one's shoulder. */
export function GiveEstimate({ round, mine, isBusy, keptAs, onGive }: GiveEstimateProps) {
  const t = useText();
  const [draft, setDraft] = useKeptForm(keptAs, EstimateDraft, draftOf(mine));
  const read = readEstimate(draft);
  const isGiven = mine !== undefined && JSON.stringify(draftOf(mine)) === JSON.stringify(draft);
  const change = (part: Partial<EstimateDraft>) => setDraft({ ...draft, ...part });

  async function give(): Promise<void> {
    if (typeof read !== 'string' && (await onGive(read))) forgetKept(keptAs);
  }

  return (
    <div className={styles['give']}>
      <h2 className={styles['question']}>{round.question}</h2>
      {round.attempt > 1 && <p>{t('sizing.second')}</p>}
      <div className={styles['fields']}>
        <TextField label={t('sizing.low')} value={draft.low} onChange={(low) => change({ low })} />
        <TextField label={t('sizing.high')} value={draft.high} onChange={(high) => change({ high })} />
      </div>
      <p className={parts['small']}>{t('sizing.rangeHelp')}</p>
      <ChoiceCards
        label={t('sizing.howSevere')}
        value={draft.severity}
        onChange={(severity) => change({ severity })}
        options={SEVERITIES.map((value) => ({ value, label: t(`sizing.severity.${value}`) }))}
      />
      <div>
        <Button
          variant="primary"
          size="lg"
          isBusy={isBusy}
          cannotYet={typeof read === 'string' ? t(`sizing.${read}`) : undefined}
          onPress={() => void give()}
        >
          {t(mine ? 'sizing.giveAgain' : 'sizing.give')}
        </Button>
      </div>
      <p role="status" className={parts['small']}>
        {t(isGiven ? 'sizing.isGiven' : 'sizing.notYet')}
      </p>
    </div>
  );
}
