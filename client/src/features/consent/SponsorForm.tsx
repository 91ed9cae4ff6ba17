import type { ObjectionView } from '@opgave/shared/contract/consent';
import type { DecideOnObjections } from '@opgave/shared/contract/consentSent';
import { LIMITS } from '@opgave/shared/contract/limits';
import { MIN_SPONSOR_ANSWER } from '@opgave/shared/method/sponsorDecision';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import type { AnswerPlace } from './keptAnswer.ts';
import { ObjectionCard } from './ReasonCards.tsx';
import styles from './result.module.css';
import { type SponsorDraft, useSponsorDraft } from './useSponsorDraft.ts';

type SponsorFormProps = {
  readonly place: AnswerPlace;
  /** The objections that stay. */
  readonly objections: readonly ObjectionView[];
  /** Until when one can go on with an answer, in words. */
  readonly until: string;
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  /** Resolves with whether it was taken. */
  readonly onDecide: (decision: DecideOnObjections) => Promise<boolean>;
};

/** The sponsor goes back, or goes on with a public answer to each objection that stays (`method.md` section 7). */
export function SponsorForm({ place, objections, until, isBusy, refusal, onDecide }: SponsorFormProps) {
  const t = useText();
  const draft = useSponsorDraft(place);
  const [isAsked, setIsAsked] = useState(false);
  const [isConfirming, setIsConfirming] = useState(false);

  function handleSubmit(): void {
    setIsAsked(true);
    const [first] = draft.missingIn(objections);
    if (first === undefined) setIsConfirming(true);
    else document.getElementById(first)?.focus();
  }

  async function handleYes(): Promise<void> {
    const decision = draft.decisionOn(objections);
    if (decision && (await onDecide(decision))) draft.forget();
  }

  return (
    <Card as="section" padding="roomy" aria-labelledby="sponsor-title">
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          handleSubmit();
        }}
      >
        <h2 id="sponsor-title">{t('round.sponsorTitle')}</h2>
        <p>{t('round.sponsorLead', { until })}</p>
        <Parts {...{ draft, isAsked, objections }} />
        <div>
          <Button variant="primary" size="lg" type="submit" isBusy={isBusy}>
            {t(draft.kind === 'backToDefine' ? 'round.decideBack' : 'round.decide')}
          </Button>
        </div>
      </form>
      {isConfirming && (
        <Confirm
          {...{ kind: draft.kind, isBusy, refusal }}
          onYes={() => void handleYes()}
          onClose={() => setIsConfirming(false)}
        />
      )}
    </Card>
  );
}

type ConfirmProps = Pick<SponsorFormProps, 'isBusy' | 'refusal'> & {
  readonly kind: SponsorDraft['kind'];
  readonly onYes: () => void;
  readonly onClose: () => void;
};

function Confirm({ kind, ...dialog }: ConfirmProps) {
  const t = useText();
  if (kind === undefined) return null;
  return (
    <ConfirmDialog
      {...dialog}
      title={t(`round.decideAsk.${kind}`)}
      effects={[t(`round.decideEffect.${kind}`), t('round.decideStays'), t('round.decideOnce')]}
      yes={t(`round.decideYes.${kind}`)}
    />
  );
}

function Parts({ draft, isAsked, objections }: PartProps & Pick<SponsorFormProps, 'objections'>) {
  return (
    <>
      <Choice draft={draft} isAsked={isAsked} />
      {draft.kind === 'proceedWithAnswer' &&
        objections.map((objection) => (
          <Answer key={objection.id} objection={objection} draft={draft} isAsked={isAsked} />
        ))}
      {draft.kind === 'backToDefine' && <Reason draft={draft} isAsked={isAsked} />}
    </>
  );
}

type PartProps = { readonly draft: SponsorDraft; readonly isAsked: boolean };

function Choice({ draft, isAsked }: PartProps) {
  const t = useText();
  return (
    <ChoiceCards
      id="sponsor-kind"
      label={t('round.sponsorChoice')}
      options={[
        {
          value: 'proceedWithAnswer',
          label: t('consent.decision.proceedWithAnswer'),
          hint: t('round.decideHint.proceedWithAnswer'),
        },
        {
          value: 'backToDefine',
          label: t('consent.decision.backToDefine'),
          hint: t('round.decideHint.backToDefine'),
        },
      ]}
      value={draft.kind}
      onChange={draft.choose}
      error={isAsked && draft.kind === undefined ? t('round.missing.kind') : undefined}
    />
  );
}

function Answer({ objection, draft, isAsked }: PartProps & { readonly objection: ObjectionView }) {
  const t = useText();
  const words = draft.answerTo(objection.id);
  const toGo = Math.max(0, MIN_SPONSOR_ANSWER - words.trim().length);
  const group = t(`group.${objection.by.group}.name`);
  return (
    <ObjectionCard objection={objection}>
      <TextArea
        id={`sponsor-${objection.id}`}
        label={t('round.answerTo', { name: objection.by.name ?? group })}
        help={t('round.answerHelp')}
        value={words}
        onChange={(next) => draft.write(objection.id, next)}
        countHint={t(toGo > 0 ? 'advance.reasonToGo' : 'advance.reasonEnough', { count: toGo })}
        error={isAsked && toGo > 0 ? t('consent.refusal.ANSWER_TOO_SHORT') : undefined}
        maxLength={LIMITS.textLength}
        rows={5}
        isRequired
      />
    </ObjectionCard>
  );
}

function Reason({ draft, isAsked }: PartProps) {
  const t = useText();
  const toGo = Math.max(0, LIMITS.reasonMinLength - draft.reason.trim().length);
  const count = t(toGo > 0 ? 'advance.reasonToGo' : 'advance.reasonEnough', { count: toGo });
  return (
    <TextArea
      id="sponsor-reason"
      label={t('round.backReason')}
      help={t('round.backReasonHelp')}
      value={draft.reason}
      onChange={(words) => draft.write('reason', words)}
      countHint={count}
      error={isAsked && toGo > 0 ? count : undefined}
      maxLength={LIMITS.textLength}
      isRequired
    />
  );
}
