import type { ReferralView } from '@opgave/shared/contract/referrals';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { Messages } from './Messages.tsx';
import { MoveForm } from './MoveForm.tsx';
import { OutsideLink } from './OutsideLink.tsx';
import { Road } from './Road.tsx';
import styles from './rightDoor.module.css';
import { useAtDoor } from './rightDoorContext.ts';
import { WhatItIsAbout } from './WhatItIsAbout.tsx';

type QuestionProps = { readonly referral: ReferralView };

/** One question of somebody outside: what it is, who has it, before when something is heard, and what can be done. */
export function Question({ referral }: QuestionProps) {
  const t = useText();
  const { open } = useAtDoor();
  const { id, story, state } = referral;
  return (
    <li data-place={id} className={styles['question']}>
      <div className={parts['head']}>
        <h3>{shortened(story) || t('referral.state.withdrawn')}</h3>
        <div className={parts['tags']}>
          <Pressing referral={referral} />
          <Tag tone={state === 'closed' ? 'ok' : 'accent'}>{t(`referral.state.${state}`)}</Tag>
        </div>
      </div>
      <Whose referral={referral} />
      {story !== shortened(story) && <p className={styles['quote']}>{story}</p>}
      <Facts referral={referral} />
      <Road messages={referral.messages} state={state} />
      <Messages messages={referral.messages} />
      <WhatItIsAbout referral={referral} />
      <OutsideLink referral={referral} />
      {open?.id === id ? <MoveForm referral={referral} kind={open.kind} /> : <Moves referral={referral} />}
    </li>
  );
}

const SHORT = 70;

function shortened(story: string): string {
  const [sentence = ''] = story.split(/(?<=[.?!])\s|\n/);
  return sentence.length > SHORT ? `${sentence.slice(0, SHORT).trimEnd()}…` : sentence;
}

function Pressing({ referral: { isLate, urgency } }: QuestionProps) {
  const t = useText();
  return (
    <>
      {urgency === 'now' && (
        <Tag tone="warn" icon={<IconAlertTriangle aria-hidden="true" />}>
          {t('rightDoor.now')}
        </Tag>
      )}
      {isLate && (
        <Tag tone="bad" icon={<IconClockExclamation aria-hidden="true" />}>
          {t('rightDoor.late')}
        </Tag>
      )}
    </>
  );
}

function Whose({ referral }: QuestionProps) {
  const t = useText();
  const dates = useTableDates();
  const { owner, isMine, isLeft, side, handover, dueAt, state } = referral;
  const others = t(isLeft ? 'rightDoor.ownerLeft' : 'rightDoor.with', owner);
  const who = isMine ? t('rightDoor.withYou') : others;
  const asks = side === 'asked' && state === 'handoverProposed' && handover;
  const term = dueAt && t('rightDoor.before', { day: dates.moment(dueAt) });
  return (
    <p className={parts['soft']}>
      {[asks ? t('rightDoor.asksYou', asks.from) : who, term].filter(Boolean).join(' · ')}
    </p>
  );
}

/** What else was filled in, and what was said between the doors; what is empty is not shown. */
function Facts({ referral }: QuestionProps) {
  const t = useText();
  const dates = useTableDates();
  const { wants, alreadyTried, helpWithReading, permissionToShare, handover, betterDoor, feedback } =
    referral;
  const facts = [
    [referral.channel === 'table' ? 'sentOn' : 'wants', wants],
    ['tried', alreadyTried],
    ['sharing', t(`referral.sharing.${permissionToShare}`)],
    ['reading', helpWithReading && t('rightDoor.yes')],
    [
      'came',
      `${referral.door}, ${t(`referral.channel.${referral.channel}`)}, ${dates.day(referral.receivedAt)}`,
    ],
    ['why', handover && `${handover.why} (${t(`referral.warm.${handover.warm}`)})`],
    ['next', handover && `${handover.nextStep}, ${dates.day(handover.nextStepBy)}`],
    ['betterDoor', betterDoor && betterDoorWords(betterDoor)],
    [
      'feedback',
      feedback &&
        t(feedback.helped ? 'rightDoor.helped' : 'rightDoor.notHelped', { count: feedback.timesTold }),
    ],
  ] as const;
  function betterDoorWords(better: NonNullable<ReferralView['betterDoor']>): string {
    if (better.kind === 'together') return t('referral.state.together');
    return better.kind === 'door' ? better.door.name : better.where;
  }
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, words]) =>
        words ? (
          <div key={name}>
            <dt>{t(`rightDoor.fact.${name}`)}</dt>
            <dd>{words}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Moves({ referral: { id, moves } }: QuestionProps) {
  const t = useText();
  const { onOpen } = useAtDoor();
  if (moves.length === 0) return null;
  return (
    <div className={parts['actions']}>
      {moves.map((kind, index) => (
        <Button key={kind} variant={index === 0 ? 'outline' : 'quiet'} onPress={() => onOpen({ id, kind })}>
          {t(`rightDoor.move.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
