import { type ReferralView, STORY_LENGTH } from '@opgave/shared/contract/referrals';
import type { MoveOfTable } from '@opgave/shared/method/referralMoves';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import parts from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { type Move, useAtDoor } from './rightDoorContext.ts';

export function WordsField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (words: string) => void;
}) {
  const t = useText();
  return (
    <TextArea
      label={t('rightDoor.words')}
      help={t('rightDoor.wordsHelp')}
      value={value}
      onChange={onChange}
      rows={3}
      maxLength={STORY_LENGTH}
    />
  );
}

type FrameProps = {
  readonly referral: ReferralView;
  readonly kind: MoveOfTable;
  readonly move: Move;
  readonly cannotYet?: string | undefined;
  readonly children: ReactNode;
};

/** The fields of a move with its two buttons; what changed meanwhile is said first. */
export function FormFrame({ referral, kind, move, cannotYet, children }: FrameProps) {
  const t = useText();
  const door = useAtDoor();
  const version = useSeenVersion(referral.version);

  async function send(): Promise<void> {
    const seen = { ...referral, version: version.seen };
    if (await door.move(seen, move, version.lookAgain)) door.onOpen(undefined);
  }
  return (
    <div className={parts['form']}>
      <Overtaken by={version} now={t(`referral.state.${referral.state}`)} />
      {children}
      <div className={parts['actions']}>
        <Button variant="primary" isBusy={door.isBusy} cannotYet={cannotYet} onPress={() => void send()}>
          {t(`rightDoor.do.${kind}`)}
        </Button>
        <Button variant="quiet" onPress={() => door.onOpen(undefined)}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
