import type { SessionView } from '@opgave/shared/contract/sessions';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { useEffect, useEffectEvent, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import type { SessionDriver } from './driver.ts';
import { closeRound, NOT_BEGUN, PEOPLE_ACT_EVERY, peopleAct, rehearse, rehearsedView } from './rehearsal.ts';

const TICK = 250;

export interface RehearsalDriver extends SessionDriver {
  /** Shows what the made-up people filled in, or lets go of it. */
  readonly close: (tool: 'dots' | 'sizing', isShown: boolean) => void;
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
    close: (tool, isShown) => setRehearsal((before) => closeRound(before, tool, { isShown, at: Date.now() })),
    refusal: undefined,
  };
}
