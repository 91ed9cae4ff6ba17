import { suggestsBoundary } from '@opgave/shared/method/consentAnswer';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Note } from '#ui/Note.tsx';
import { type AnswerDraft, asConcern, type Check } from './answerDraft.ts';
import styles from './consent.module.css';
import { fieldId } from './useAnswerForm.ts';

type CheckQuestionProps = {
  readonly check: Check;
  readonly draft: AnswerDraft;
  readonly onDraft: (draft: AnswerDraft) => void;
  /** Makes it a concern; left out where only an objection can be made. */
  readonly onConcern: ((concern: AnswerDraft) => void) | undefined;
  /** Leads to where ideas are kept; left out for whoever may not keep one. */
  readonly parkLink: ReactNode;
  readonly error: string | undefined;
};

/** One of the three questions before an objection is sent. The person decides: no answer stops it. */
export function CheckQuestion({ check, draft, onDraft, onConcern, parkLink, error }: CheckQuestionProps) {
  const t = useText();
  const given = draft.checks[check];
  return (
    <>
      <ChoiceCards
        id={fieldId(check)}
        label={t(`consent.check.${check}`)}
        help={t('round.checkHelp')}
        options={[
          { value: 'yes', label: t(`round.check.${check}.yes`) },
          { value: 'no', label: t(`round.check.${check}.no`) },
        ]}
        value={given === undefined ? undefined : yesOrNo(given)}
        onChange={(value) => onDraft({ ...draft, checks: { ...draft.checks, [check]: value === 'yes' } })}
        error={error}
      />
      <div role="status" className={styles['suggestion']}>
        <Suggestion check={check} draft={draft} onConcern={onConcern} parkLink={parkLink} />
      </div>
    </>
  );
}

function yesOrNo(given: boolean): 'yes' | 'no' {
  return given ? 'yes' : 'no';
}

type SuggestionProps = Pick<CheckQuestionProps, 'check' | 'draft' | 'onConcern' | 'parkLink'>;

/** What this answer may mean, with another way that is open. */
function Suggestion({ check, draft, onConcern, parkLink }: SuggestionProps) {
  const t = useText();
  const { checks, text } = draft;
  if (check === 'aboutProblem' && checks.aboutProblem === false) {
    return <Note action={parkLink}>{t('round.suggest.solution')}</Note>;
  }
  if (check === 'harm' && checks.harm === false) {
    return (
      <Note action={onConcern && <ToConcern onPress={() => onConcern(asConcern(draft))} />}>
        {t('round.suggest.lessNice')}
      </Note>
    );
  }
  const given = { aboutProblem: true, harm: true, isBoundary: checks.isBoundary ?? false };
  if (check !== 'isBoundary' || !suggestsBoundary({ checks: given, text })) return null;
  return (
    <Note action={onConcern && <ToConcern onPress={() => onConcern(asConcern(draft, 'boundaries'))} />}>
      {t('round.suggest.boundary')}
    </Note>
  );
}

function ToConcern({ onPress }: { readonly onPress: () => void }) {
  const t = useText();
  return (
    <Button size="sm" onPress={onPress}>
      {t('round.suggest.asConcern')}
    </Button>
  );
}
