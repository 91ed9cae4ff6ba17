import type { SwitchView } from '@opgave/shared/contract/sessionTools';
import type { Group } from '@opgave/shared/method/groups';
import { SWITCH, type SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { useState } from 'react';
import { forgetKept, useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import parts from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './switching.module.css';

type WriteForOtherProps = {
  readonly round: SwitchRound;
  readonly others: SwitchView['others'];
  readonly mine: SwitchView['mine'];
  readonly isBusy: boolean;
  /** Where a sentence stays that is not given yet, before the name of its group. */
  readonly keptAs: string;
  /** Resolves with whether it was taken. */
  readonly onWrite: (about: Group, text: string) => Promise<boolean>;
};

/** A sentence in the name of another group. Nobody looks over one's shoulder. */
export function WriteForOther({ round, others, mine, isBusy, keptAs, onWrite }: WriteForOtherProps) {
  const t = useText();
  const [about, setAbout] = useState<Group | undefined>(others.length === 1 ? others[0] : undefined);
  const writtenFor = (group: Group) => mine.find((one) => one.about === group)?.text;
  return (
    <div className={styles['give']}>
      <h2 className={styles['question']}>{round.question}</h2>
      {round.attempt > 1 && <p>{t('switch.second')}</p>}
      <ChoiceCards
        label={t('switch.forWhom')}
        help={t('switch.forWhomHelp', { count: SWITCH.perPerson })}
        value={about}
        onChange={setAbout}
        options={others.map((group) => ({
          value: group,
          label: t(`group.${group}.name`),
          hint: writtenFor(group),
          icon: <GroupShape group={group} />,
        }))}
      />
      {about && (
        <Sentence
          key={about}
          about={about}
          written={writtenFor(about)}
          isFull={mine.length >= SWITCH.perPerson}
          keptAs={`${keptAs}.${about}`}
          isBusy={isBusy}
          onWrite={onWrite}
        />
      )}
    </div>
  );
}

type SentenceProps = Pick<WriteForOtherProps, 'isBusy' | 'keptAs' | 'onWrite'> & {
  readonly about: Group;
  readonly written: string | undefined;
  readonly isFull: boolean;
};

function Sentence({ about, written, isFull, isBusy, keptAs, onWrite }: SentenceProps) {
  const t = useText();
  const [text, setText] = useKeptText(keptAs, written);
  const isNew = written === undefined;
  const missing = text.trim() === '' ? t('switch.noSentence') : undefined;

  async function give(): Promise<void> {
    if (await onWrite(about, text)) forgetKept(keptAs);
  }

  return (
    <>
      <TextArea
        label={t('switch.wouldSay', { group: t(`group.${about}.name`) })}
        help={t('switch.wouldSayHelp')}
        value={text}
        onChange={setText}
        maxLength={SWITCH.sentence}
        rows={2}
      />
      <div>
        <Button
          variant="primary"
          size="lg"
          isBusy={isBusy}
          cannotYet={isNew && isFull ? t('switch.full') : missing}
          onPress={() => void give()}
        >
          {t(isNew ? 'switch.give' : 'switch.giveAgain')}
        </Button>
      </div>
      <p role="status" className={parts['small']}>
        {t(written === text.trim() ? 'switch.isGiven' : 'switch.notYet')}
      </p>
    </>
  );
}
