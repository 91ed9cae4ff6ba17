import type { SessionView } from '@opgave/shared/contract/sessions';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import type { SessionDriver } from '../driver.ts';
import {
  NOT_BEGUN,
  PEOPLE_ACT_EVERY,
  peopleAct,
  type Rehearsal,
  rehearse,
  rehearsedView,
} from './rehearsal.ts';

const TICK = 250;

export interface RehearsalDriver extends SessionDriver {
  readonly at: number;
  /** Lets the made-up people do something that a server would see to in a real session. */
  readonly play: (next: (before: Rehearsal, at: number) => Rehearsal) => void;
}

/** Leads a session in this page alone: what is pressed here goes nowhere. */
export function useRehearsal(view: SessionView): RehearsalDriver {
  const t = useText();
  const [at, setAt] = useState(() => Date.now());
  const [rehearsal, setRehearsal] = useState(() =>
    rehearse(NOT_BEGUN, view, { command: { kind: 'session.begin' }, at: Date.now() }),
  );
  const letPeopleAct = useEffectEvent(() => setRehearsal((before) => peopleAct(before, view, Date.now())));
  useEffect(() => {
    const clock = setInterval(() => setAt(Date.now()), TICK);
    const people = setInterval(() => letPeopleAct(), PEOPLE_ACT_EVERY);
    return () => {
      clearInterval(clock);
      clearInterval(people);
    };
  }, []);

  function act(command: SessionCommand): void {
    setRehearsal((before) => rehearse(before, view, { command, at: Date.now() }));
  }

  return {
    view: rehearsedView(view, rehearsal, { at, leader: t('session.rehearsalLeader') }),
    at,
    act,
    play: (next) => setRehearsal((before) => next(before, Date.now())),
    refusal: undefined,
  };
}
