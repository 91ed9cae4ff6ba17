import { LIMITS } from '@opgave/shared/contract/limits';
import { type ReferralView, STORY_LENGTH } from '@opgave/shared/contract/referrals';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { DoorSelect } from './DoorSelect.tsx';
import { FormFrame } from './MoveFrame.tsx';
import { useAtDoor } from './rightDoorContext.ts';

const BETTER = ['together', 'door', 'elsewhere'] as const;
type Better = (typeof BETTER)[number];

/** Not taking a question over asks for a reason, and for a door where it goes better. */
export function RefuseForm({ referral }: { readonly referral: ReferralView }) {
  const t = useText();
  const { view } = useAtDoor();
  const [better, setBetter] = useState<Better>();
  const [where, setWhere] = useState('');
  const [to, setTo] = useState(view.doors[0]?.workspaceId);
  const [words, setWords] = useState('');
  const betterDoor = betterDoorOf({ better, where, to });
  const isShort = words.trim().length < LIMITS.reasonMinLength;
  const isClosed = betterDoor?.kind === 'door' && !view.doors.some(({ workspaceId }) => workspaceId === to);
  const missing = betterDoor ? t('rightDoor.whyNeeded') : t('rightDoor.betterNeeded');
  const lacking = !betterDoor || isShort ? missing : undefined;
  return (
    <FormFrame
      referral={referral}
      kind="refuse"
      move={{ kind: 'refuse', words, betterDoor: betterDoor ?? { kind: 'together' } }}
      cannotYet={isClosed ? t('rightDoor.doorClosed') : lacking}
    >
      <ChoiceCards
        label={t('rightDoor.better')}
        options={BETTER.map((value) => ({ value, label: t(`rightDoor.better.${value}`) }))}
        value={better}
        onChange={setBetter}
      />
      {better === 'door' && to !== undefined && <DoorSelect<never> value={to} onChange={setTo} />}
      {better === 'elsewhere' && (
        <TextField
          label={t('rightDoor.where')}
          value={where}
          onChange={setWhere}
          maxLength={LIMITS.titleLength}
        />
      )}
      <TextArea
        label={t('rightDoor.whyNot')}
        help={t('rightDoor.wordsHelp')}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={STORY_LENGTH}
      />
    </FormFrame>
  );
}

type Chosen = {
  readonly better: Better | undefined;
  readonly where: string;
  readonly to: ReturnType<typeof useAtDoor>['view']['doors'][number]['workspaceId'] | undefined;
};

function betterDoorOf({ better, where, to }: Chosen) {
  if (better === 'together') return { kind: 'together' as const };
  if (better === 'door' && to !== undefined) return { kind: 'door' as const, to };
  return better === 'elsewhere' && where.trim() !== '' ? { kind: 'elsewhere' as const, where } : undefined;
}
