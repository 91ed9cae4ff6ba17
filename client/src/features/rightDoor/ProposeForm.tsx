import { LIMITS } from '@opgave/shared/contract/limits';
import { type ReferralView, SHORT_LENGTH } from '@opgave/shared/contract/referrals';
import { WARM } from '@opgave/shared/method/referralCourse';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { FormFrame, WordsField } from './MoveFrame.tsx';
import { useAtDoor } from './rightDoorContext.ts';

type Warm = (typeof WARM)[number];

function useProposal(referral: ReferralView) {
  const { view } = useAtDoor();
  const named = referral.betterDoor?.kind === 'door' ? referral.betterDoor.door.workspaceId : undefined;
  const [to, setTo] = useState(named ?? view.doors[0]?.workspaceId);
  const [why, setWhy] = useState('');
  const [warm, setWarm] = useState<Warm>('spoken');
  const [nextStep, setNextStep] = useState('');
  const [nextStepBy, setNextStepBy] = useState('');
  const [words, setWords] = useState('');
  return {
    to,
    why,
    warm,
    nextStep,
    nextStepBy,
    words,
    setTo,
    setWhy,
    setWarm,
    setNextStep,
    setNextStepBy,
    setWords,
  };
}

/** Asks another door to take a question over: warm, with a reason, and with what happens next. */
export function ProposeForm({ referral }: { readonly referral: ReferralView }) {
  const t = useText();
  const draft = useProposal(referral);
  const { to, why, warm, nextStep, nextStepBy, words } = draft;
  if (to === undefined) return <NoOtherDoor />;
  const isShort = why.trim().length < LIMITS.reasonMinLength;
  const isMissing = nextStep.trim() === '' || nextStepBy === '';
  const incomplete =
    isShort || isMissing ? t(isShort ? 'rightDoor.whyNeeded' : 'rightDoor.nextNeeded') : undefined;
  return (
    <FormFrame
      referral={referral}
      kind="propose"
      move={{ kind: 'propose', words, to, why, warm, nextStep, nextStepBy }}
      cannotYet={incomplete}
    >
      <ProposalFields draft={draft} />
    </FormFrame>
  );
}

function ProposalFields({ draft }: { readonly draft: ReturnType<typeof useProposal> }) {
  const t = useText();
  const { view } = useAtDoor();
  const { to, why, warm, nextStep, nextStepBy, words } = draft;
  return (
    <>
      {to !== undefined && (
        <Select
          label={t('rightDoor.whichDoor')}
          options={view.doors.map(({ workspaceId, name }) => ({ value: workspaceId, label: name }))}
          value={to}
          onChange={draft.setTo}
        />
      )}
      <TextArea
        label={t('rightDoor.why')}
        value={why}
        onChange={draft.setWhy}
        rows={2}
        maxLength={SHORT_LENGTH}
      />
      <ChoiceCards
        label={t('rightDoor.warm')}
        options={WARM.map((value) => ({ value, label: t(`referral.warm.${value}`) }))}
        value={warm}
        onChange={draft.setWarm}
      />
      <TextField
        label={t('rightDoor.nextStep')}
        value={nextStep}
        onChange={draft.setNextStep}
        maxLength={SHORT_LENGTH}
      />
      <TextField
        label={t('rightDoor.nextStepBy')}
        type="date"
        value={nextStepBy}
        onChange={draft.setNextStepBy}
      />
      <WordsField value={words} onChange={draft.setWords} />
    </>
  );
}

function NoOtherDoor() {
  const t = useText();
  const { onOpen } = useAtDoor();
  const back = (
    <Button variant="quiet" onPress={() => onOpen(undefined)}>
      {t('rightDoor.goBack')}
    </Button>
  );
  return (
    <Note tone="warn" action={back}>
      {t('rightDoor.noOtherDoor')}
    </Note>
  );
}
