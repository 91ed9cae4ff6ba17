import { LIMITS } from '@opgave/shared/contract/limits';
import { MIN_WOULD_SOLVE, missingInParked, type ParkedDraft } from '@opgave/shared/method/parked';
import { IconCircleLetterP } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './parked.module.css';

const IDS = { text: 'parked-text', wouldSolve: 'parked-wouldSolve' } as const;

type ParkFormProps = {
  readonly draft: ParkedDraft;
  readonly onChange: (draft: ParkedDraft) => void;
  readonly isBusy: boolean;
  readonly onPark: () => Promise<void>;
  /** Above the idea. */
  readonly before?: ReactNode;
  /** The idea is there already: one goes on with the problem that it would solve. */
  readonly startsAtProblem?: boolean;
};

/** The idea, and the problem that it would solve. */
export function ParkForm(props: ParkFormProps) {
  const { draft, onChange, isBusy, onPark, before, startsAtProblem = false } = props;
  const t = useText();
  const [isAsked, setIsAsked] = useState(false);
  const missing = missingInParked(draft);
  const toGo = MIN_WOULD_SOLVE - draft.wouldSolve.trim().length;
  const words = {
    text: t('parkedIdea.textMissing'),
    wouldSolve: t('parkedIdea.solveToGo', { count: toGo }),
  };
  const errors = isAsked ? missing.map((field) => ({ id: IDS[field], text: words[field] })) : [];

  useEffect(() => {
    if (startsAtProblem) document.getElementById(IDS.wouldSolve)?.focus();
  }, [startsAtProblem]);

  async function handleSubmit(): Promise<void> {
    const [first] = missing;
    setIsAsked(first !== undefined);
    if (first) document.getElementById(IDS[first])?.focus();
    else await onPark();
  }

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void handleSubmit();
      }}
    >
      <ErrorSummary errors={errors} />
      <Card>
        <div className={styles['form']}>
          {before}
          <ParkFields draft={draft} onChange={onChange} errors={errors} />
          <div>
            <Button
              variant="primary"
              size="lg"
              type="submit"
              isBusy={isBusy}
              icon={<IconCircleLetterP aria-hidden="true" />}
            >
              {t('parkedIdea.park')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}

type ParkFieldsProps = Pick<ParkFormProps, 'draft' | 'onChange'> & {
  readonly errors: readonly { readonly id: string; readonly text: string }[];
};

function ParkFields({ draft, onChange, errors }: ParkFieldsProps) {
  const t = useText();
  const errorOf = (field: keyof ParkedDraft) => errors.find(({ id }) => id === IDS[field])?.text;
  return (
    <>
      <TextArea
        id={IDS.text}
        label={t('parkedIdea.text')}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        rows={2}
        maxLength={LIMITS.textLength}
        error={errorOf('text')}
        isRequired
      />
      <TextArea
        id={IDS.wouldSolve}
        label={t('parked.wouldSolve.question')}
        help={t('parkedIdea.wouldSolveHelp')}
        value={draft.wouldSolve}
        onChange={(wouldSolve) => onChange({ ...draft, wouldSolve })}
        rows={2}
        maxLength={LIMITS.textLength}
        error={errorOf('wouldSolve')}
        isRequired
      />
    </>
  );
}
