import { dotTotals } from '@opgave/shared/method/dots';
import { isOpen, queueOf } from '@opgave/shared/method/sessionQuestions';
import type { SessionState } from '@opgave/shared/method/sessionState';
import type { TextKey, Translate } from '#i18n/textKey.ts';
import { placeWords } from '../placeWords.ts';

interface StateRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** What a session was at in one moment, part by part; a part in which nothing happened yet says nothing. */
export function stateRows(t: Translate, state: SessionState): readonly StateRow[] {
  const rows: readonly (readonly [TextKey, readonly string[]])[] = [
    ['session.then.people', peopleThen(t, state)],
    ['session.then.place', placeThen(t, state)],
    ['together.title', groupsThen(t, state)],
    ['dots.title', dotsThen(t, state)],
    ['sizing.title', askedThen(t, state.sizing)],
    ['switch.title', askedThen(t, state.switching)],
    ['session.then.questions', questionsThen(t, state)],
    ['anonymous.title', askedThen(t, state.anonymous)],
  ];
  return rows.flatMap(([key, values]) => (values.length > 0 ? [{ label: t(key), values }] : []));
}

function peopleThen(t: Translate, { hands, ready, attendance }: SessionState): readonly string[] {
  const there = attendance.reduce((sum, { people }) => sum + people, 0);
  return [
    t('session.replayCounts', { hands: hands.raised.length, ready: ready.length }),
    ...(hands.speaking === undefined ? [] : [t('session.then.speaking')]),
    ...(there > 0 ? [t('session.then.attendance', { count: there })] : []),
  ];
}

function placeThen(t: Translate, { focus: { brought, spotlight } }: SessionState): readonly string[] {
  return [
    ...(brought ? [placeWords(t, brought.path)] : []),
    ...(spotlight?.words === undefined ? [] : [`“${spotlight.words}”`]),
    ...(spotlight?.story ? [t('session.then.story', { number: spotlight.story.page + 1 })] : []),
  ];
}

function groupsThen(t: Translate, { breakouts: { open, done } }: SessionState): readonly string[] {
  if (open.length > 0) {
    return open.map(({ people }, index) =>
      t('session.then.group', { number: index + 1, count: people.length }),
    );
  }
  return done.length > 0 ? [t('session.then.together', { count: done.length })] : [];
}

function dotsThen(t: Translate, { dots: { open, done } }: SessionState): readonly string[] {
  const shown = done.map((round) => {
    const totals = dotTotals(round).map((sum, index) => `${round.items[index]}: ${sum}`);
    return t('session.then.shown', { what: totals.join(' · ') });
  });
  return [...shown, ...(open ? [t('session.then.open', { what: open.items.join(' · ') })] : [])];
}

interface Asked {
  readonly open?: { readonly question: string } | undefined;
  readonly done: readonly { readonly question: string }[];
}

function askedThen(t: Translate, { open, done }: Asked): readonly string[] {
  const shown = [...new Set(done.map(({ question }) => question))];
  return [
    ...shown.map((what) => t('session.then.shown', { what })),
    ...(open ? [t('session.then.open', { what: open.question })] : []),
  ];
}

function questionsThen(t: Translate, { questions }: SessionState): readonly string[] {
  const { asked } = questions;
  if (asked.length === 0) return [];
  const counts = { all: asked.length, open: asked.filter(isOpen).length, waiting: queueOf(questions).length };
  return [t('session.then.asked', counts)];
}
