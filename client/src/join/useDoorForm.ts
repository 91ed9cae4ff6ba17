import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import type { Door, Inside } from './answers.ts';
import type { DoorApi } from './doorApi.ts';
import { keep, recall } from './doorMemory.ts';
import {
  GROUP_FIELD,
  goToMistake,
  type Mistakes,
  mistakesIn,
  NAME_FIELD,
  nameMistake,
  stillWrong,
  type Wish,
} from './mistakes.ts';
import { useEnter } from './useEnter.ts';

type DoorFormDeps = {
  readonly api: DoorApi;
  readonly door: Door;
  readonly token: string;
  readonly onInside: (inside: Inside, name: string) => void;
};
export type DoorForm = ReturnType<typeof useDoorForm>;

/** What someone filled in; it outlives a reload. */
function useWish(door: Door) {
  const [wish, setWish] = useState<Wish>(() => ({
    displayName: recall('name') ?? '',
    group: door.groups.find((each) => each === recall('group')),
    withHelp: false,
  }));

  function remember(next: Wish): void {
    setWish(next);
    keep('name', next.displayName);
    keep('group', next.group);
  }

  return { wish, remember };
}

/** The form at the door: told mistakes on leaving a field or on sending, never while typing. */
export function useDoorForm({ api, door, token, onInside }: DoorFormDeps) {
  const t = useText();
  const { wish, remember } = useWish(door);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [attempt, setAttempt] = useState(0);
  const [isReadingAlong, setIsReadingAlong] = useState(false);
  const { progress, enter, secondsLeft } = useEnter(api, token, (inside, wanted) =>
    onInside(inside, wanted.displayName ?? ''),
  );
  const isBusy = progress.state === 'sending' || progress.state === 'waiting';

  function change(part: Partial<Wish>): void {
    const next = { ...wish, ...part };
    remember(next);
    setMistakes((told) => stillWrong(told, mistakesIn(next, door, false)));
  }

  function leaveName(): void {
    const name = wish.displayName === '' ? undefined : nameMistake(wish.displayName);
    setMistakes(({ group }) => ({ ...(name && { name }), ...(group && { group }) }));
  }

  function submit(readAlong: boolean): void {
    if (isBusy) return;
    const found = mistakesIn(wish, door, readAlong);
    setIsReadingAlong(readAlong);
    setMistakes(found);
    setAttempt(attempt + 1);
    if (goToMistake(found)) return;
    const { displayName, group, withHelp } = wish;
    enter({ displayName: displayName.trim(), ...(group && !readAlong && { group }), readAlong, withHelp });
  }

  const errors = [
    ...(mistakes.name ? [{ id: NAME_FIELD, text: t(mistakes.name) }] : []),
    ...(mistakes.group ? [{ id: GROUP_FIELD, text: t(mistakes.group) }] : []),
  ];
  return { wish, change, errors, leaveName, submit, attempt, progress, isBusy, isReadingAlong, secondsLeft };
}
