import { GROUPS } from '@opgave/shared/method/groups';
import { useState } from 'react';
import type { Door, Inside } from './answers.ts';
import type { DoorApi } from './doorApi.ts';
import { keep, recall } from './doorMemory.ts';
import { type Mistakes, mistakesIn, nameMistake, type Wish } from './mistakes.ts';
import { useEnter } from './useEnter.ts';

export const NAME_FIELD = 'door-name';
export const GROUP_FIELD = 'door-group';

type DoorFormDeps = {
  readonly api: DoorApi;
  readonly door: Door;
  readonly token: string;
  readonly onInside: (inside: Inside, name: string) => void;
};

function rememberedWish(door: Door): Wish {
  const group = door.groups.find((each) => each === recall('group'));
  return { displayName: recall('name') ?? '', group, withHelp: false };
}

/** Focus goes to the only mistake; with more of them the list above the form takes it. */
function goToMistake({ name, group }: Mistakes): void {
  if (name && group) return;
  document.getElementById(name ? NAME_FIELD : GROUP_FIELD)?.focus();
}

/** What someone fills in at the door; it outlives a reload and a lost connection. */
export function useDoorForm({ api, door, token, onInside }: DoorFormDeps) {
  const [wish, setWish] = useState(() => rememberedWish(door));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [attempt, setAttempt] = useState(0);
  const [isReadingAlong, setIsReadingAlong] = useState(false);
  const { progress, enter, secondsLeft } = useEnter(api, token, (inside, wanted) =>
    onInside(inside, wanted.displayName ?? ''),
  );

  function change(part: Partial<Wish>): void {
    const next = { ...wish, ...part };
    setWish(next);
    keep('name', next.displayName);
    keep(
      'group',
      GROUPS.find((group) => group === next.group),
    );
    // A mistake that is mended goes at once; a new one is only told on leaving or sending.
    const now = mistakesIn(next, door, false);
    setMistakes(({ name, group }) => ({
      ...(name && now.name && { name: now.name }),
      ...(group && now.group && { group: now.group }),
    }));
  }

  function leaveName(): void {
    const name = wish.displayName === '' ? undefined : nameMistake(wish.displayName);
    setMistakes(({ group }) => ({ ...(name && { name }), ...(group && { group }) }));
  }

  const isBusy = progress.state === 'sending' || progress.state === 'waiting';

  function submit(readAlong: boolean): void {
    if (isBusy) return;
    setIsReadingAlong(readAlong);
    const found = mistakesIn(wish, door, readAlong);
    setMistakes(found);
    setAttempt(attempt + 1);
    if (found.name || found.group) {
      goToMistake(found);
      return;
    }
    const group = readAlong ? undefined : wish.group;
    enter({
      displayName: wish.displayName.trim(),
      ...(group && { group }),
      readAlong,
      withHelp: wish.withHelp,
    });
  }

  return {
    wish,
    change,
    mistakes,
    leaveName,
    submit,
    attempt,
    progress,
    isBusy,
    isReadingAlong,
    secondsLeft,
  };
}
