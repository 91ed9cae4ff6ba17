import { LIMITS } from '@opgave/shared/contract/limits';
import { type ReferralView, SHORT_LENGTH } from '@opgave/shared/contract/referrals';
import type { WorkspaceId } from '@opgave/shared/ids';
import { WARM } from '@opgave/shared/method/referralCourse';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { DoorSelect } from './DoorSelect.tsx';
import { FormFrame, WordsField } from './MoveFrame.tsx';
import { useAtDoor } from './rightDoorContext.ts';

type Warm = (typeof WARM)[number];
/** An organisation that has no door here. */
const OUTSIDE = 'outside';
type Where = WorkspaceId | typeof OUTSIDE;

function useProposal(referral: ReferralView) {
  const { view } = useAtDoor();
  const better = referral.betterDoor;
  const named = better?.kind === 'door' ? better.door.workspaceId : undefined;
  const elsewhere = better?.kind === 'elsewhere' ? better.where : undefined;
  const first = elsewhere === undefined ? view.doors[0]?.workspaceId : OUTSIDE;
  const [to, setTo] = useState<Where>(named ?? first ?? OUTSIDE);
  const [organisation, setOrganisation] = useState(elsewhere ?? '');
  const [why, setWhy] = useState('');
  const [warm, setWarm] = useState<Warm>('spoken');
  const [nextStep, setNextStep] = useState('');
  const [nextStepBy, setNextStepBy] = useState('');
  const [words, setWords] = useState('');
  return {
    to,
    organisation,
    setOrganisation,
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
  const { view } = useAtDoor();
  const draft = useProposal(referral);
  const { to, organisation, why, warm, nextStep, nextStepBy, words } = draft;
  const isNameless = to === OUTSIDE && organisation.trim() === '';
  const isShort = why.trim().length < LIMITS.reasonMinLength;
  const isMissing = nextStep.trim() === '' || nextStepBy === '';
  const isClosed = to !== OUTSIDE && !view.doors.some(({ workspaceId }) => workspaceId === to);
  const incomplete = [
    isClosed && t('rightDoor.doorClosed'),
    isNameless && t('rightDoor.outside.nameNeeded'),
    isShort && t('rightDoor.whyNeeded'),
    isMissing && t('rightDoor.nextNeeded'),
  ].find(Boolean);
  const said = { words, why, warm, nextStep, nextStepBy };
  return (
    <FormFrame
      referral={referral}
      kind="propose"
      move={
        to === OUTSIDE ? { kind: 'proposeOutside', ...said, organisation } : { kind: 'propose', ...said, to }
      }
      cannotYet={incomplete || undefined}
    >
      <ProposalFields draft={draft} />
    </FormFrame>
  );
}

type FieldsProps = { readonly draft: ReturnType<typeof useProposal> };

function ProposalFields({ draft }: FieldsProps) {
  const t = useText();
  const { why, warm, nextStep, nextStepBy, words } = draft;
  return (
    <>
      <WhichDoor draft={draft} />
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

/** A door here, or an organisation elsewhere, by its name. */
function WhichDoor({ draft: { to, setTo, organisation, setOrganisation } }: FieldsProps) {
  const t = useText();
  const { view } = useAtDoor();
  return (
    <>
      {(view.doors.length > 0 || to !== OUTSIDE) && (
        <DoorSelect<typeof OUTSIDE>
          value={to}
          onChange={setTo}
          others={[{ value: OUTSIDE, label: t('rightDoor.outside.other') }]}
        />
      )}
      {to === OUTSIDE && (
        <TextField
          label={t('rightDoor.outside.name')}
          help={t('rightDoor.outside.nameHelp')}
          value={organisation}
          onChange={setOrganisation}
          maxLength={LIMITS.titleLength}
        />
      )}
    </>
  );
}
