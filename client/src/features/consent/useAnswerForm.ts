import { useState } from 'react';
import { useIsPhone } from '#ui/useMedia.ts';
import { type AnswerDraft, type AnswerField, missingOn, type Screen, screensOf } from './answerDraft.ts';

export interface AnswerForm {
  readonly draft: AnswerDraft;
  readonly write: (draft: AnswerDraft) => void;
  readonly screens: readonly Screen[];
  /** What is asked now. */
  readonly screen: Screen;
  readonly index: number;
  /** What is missing, once one has tried to go on. */
  readonly told: Screen;
  readonly goOn: () => void;
  /** Undefined on the first screen. */
  readonly goBack: (() => void) | undefined;
  readonly goTo: (field: AnswerField) => void;
}

/** The id of the field, so that what is missing leads there. */
export function fieldId(field: AnswerField): string {
  return `answer-${field}`;
}

type FormDeps = Pick<AnswerForm, 'draft' | 'write'> & { readonly onWhole: () => void };

/** One screen of the form at a time; what is missing is told on going on, never while typing. */
export function useAnswerForm({ draft, write, onWhole }: FormDeps): AnswerForm {
  const isPhone = useIsPhone();
  const [at, setAt] = useState<AnswerField>('kind');
  const [told, setTold] = useState<Screen>([]);
  const screens = screensOf(draft.kind, isPhone);
  const screen = screens.find((fields) => fields.includes(at)) ?? screens[0] ?? ['kind'];
  const index = screens.indexOf(screen);
  const before = screens[index - 1]?.[0];

  function goTo(field: AnswerField): void {
    setAt(field);
    setTold([]);
  }

  function goOn(): void {
    const missing = missingOn(screen, draft);
    setTold(missing);
    const [first] = missing;
    if (first) {
      document.getElementById(fieldId(first))?.focus();
      return;
    }
    const next = screens[index + 1]?.[0];
    if (next) goTo(next);
    else onWhole();
  }

  return {
    ...{ draft, screens, screen, index, told, goOn, goTo },
    goBack: before && (() => goTo(before)),
    write(next) {
      const missing = missingOn(screen, next);
      setTold((last) => last.filter((field) => missing.includes(field)));
      write(next);
    },
  };
}
