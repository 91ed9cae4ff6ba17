import type { SessionView } from '@opgave/shared/contract/sessions';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SessionDriver } from './driver.ts';
import { NOT_BEGUN, PEOPLE_ACT_EVERY, peopleAct, rehearse, rehearsedView } from './rehearsal.ts';

const TICK = 250;

/** Leads a session in this page alone: what is pressed here goes nowhere. */
export function useRehearsal(view: SessionView): SessionDriver {
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

  return { view: rehearsedView(view, rehearsal, at), at, act, refusal: undefined };
}
