import type { WorkspaceView } from '@opgave/shared/contract/http';
import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import type { Phase } from '@opgave/shared/method/phases';
import type { TextKey } from '#i18n/textKey.ts';

export interface Effect {
  readonly kind: 'opens' | 'fixed' | 'asked' | 'until';
  readonly name: TextKey;
  readonly more: TextKey;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface EffectFacts {
  readonly settings: Pick<WorkspaceView['settings'], 'consentDays' | 'extensionDays'>;
  /** Days are those of the table, wherever somebody looks at it. */
  readonly timeZone: string;
  readonly participants: number;
  readonly now: number;
}

type Line = Omit<Effect, 'values'>;
function line(kind: Effect['kind'], name: TextKey, more: TextKey): Line {
  return { kind, name, more };
}

/** What changes for everyone when the table goes to a step: at most four lines (`screens.md` 5.3). */
const LINES: Readonly<Record<Phase, readonly Line[]>> = {
  prepare: [],
  explore: [
    line('opens', 'effect.explore.opens', 'effect.explore.opens.more'),
    line('fixed', 'effect.explore.fixed', 'effect.explore.fixed.more'),
  ],
  fundamentals: [
    line('opens', 'effect.fundamentals.opens', 'effect.fundamentals.opens.more'),
    line('fixed', 'effect.fundamentals.fixed', 'effect.fundamentals.fixed.more'),
  ],
  define: [
    line('opens', 'effect.define.opens', 'effect.define.opens.more'),
    line('fixed', 'effect.define.fixed', 'effect.define.fixed.more'),
  ],
  consent: [
    line('fixed', 'effect.consent.fixed', 'effect.consent.fixed.more'),
    line('asked', 'effect.consent.asked', 'effect.consent.asked.more'),
    line('until', 'effect.consent.until', 'effect.consent.until.more'),
  ],
  choose: [
    line('opens', 'effect.choose.opens', 'effect.choose.opens.more'),
    line('fixed', 'effect.choose.fixed', 'effect.choose.fixed.more'),
  ],
  route: [
    line('opens', 'effect.route.opens', 'effect.route.opens.more'),
    line('fixed', 'effect.route.fixed', 'effect.route.fixed.more'),
  ],
  reflect: [line('opens', 'effect.reflect.opens', 'effect.reflect.opens.more')],
  closed: [line('fixed', 'effect.closed.fixed', 'effect.closed.fixed.more')],
};

export function effectsOf(to: Phase, facts: EffectFacts): readonly Effect[] {
  const { consentDays, extensionDays } = facts.settings;
  const values = {
    count: facts.participants,
    until: addDays(calendarDay(facts.now, facts.timeZone), consentDays),
    days: consentDays,
    extension: extensionDays,
  };
  return LINES[to].map((each) => ({ ...each, values }));
}
