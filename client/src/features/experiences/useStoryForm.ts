import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import {
  personalDataIn,
  problemsIn,
  STEPS,
  type Step,
  type StoryDraft,
  type StoryField,
  type StoryProblem,
} from './storyDraft.ts';
import { problemWords } from './storyWords.ts';

type StoryFormDeps = {
  readonly draft: StoryDraft;
  readonly change: (part: Partial<StoryDraft>) => void;
  readonly onWhole: () => void;
  /** The field that has to be answered before anything else. */
  readonly mustFirst?: string;
};
export type StoryFormState = ReturnType<typeof useStoryForm>;

/** The id of the field, so that a mistake leads there. */
export function fieldId(field: StoryField): string {
  return `story-${field}`;
}

/** One step at a time; mistakes are told on leaving a field or on going on, never while typing. */
export function useStoryForm({ draft, change, onWhole, mustFirst }: StoryFormDeps) {
  const t = useText();
  const [step, setStep] = useState<Step>('situation');
  const [told, setTold] = useState<readonly StoryProblem[]>([]);
  const [isHeld, setIsHeld] = useState(false);
  const index = STEPS.indexOf(step);

  function goTo(next: Step): void {
    setStep(next);
    setTold([]);
  }

  function write(part: Partial<StoryDraft>): void {
    const left = problemsIn({ ...draft, ...part }, step);
    change(part);
    setTold((last) =>
      left.filter(({ field, kind }) => last.some((p) => p.field === field && p.kind === kind)),
    );
  }

  function leave(field: StoryField): void {
    setTold((last) => [
      ...last.filter((problem) => problem.field !== field),
      ...personalDataIn(draft, field),
    ]);
  }

  function goOn(): void {
    setIsHeld(mustFirst !== undefined);
    if (mustFirst !== undefined) return document.getElementById(mustFirst)?.focus();
    const problems = problemsIn(draft, step);
    setTold(problems);
    const [first] = problems;
    if (first) {
      document.getElementById(fieldId(first.field))?.focus();
      return;
    }
    const next = STEPS[index + 1];
    if (next) goTo(next);
    else onWhole();
  }

  const before = STEPS[index - 1];
  const goBack = before && (() => goTo(before));
  const errorOf = (field: StoryField) => {
    const problem = told.find((each) => each.field === field);
    return problem && problemWords(t, problem);
  };
  const errors = told.map((problem) => ({ id: fieldId(problem.field), text: problemWords(t, problem) }));
  return { step, index, draft, isHeld, write, leave, goOn, goBack, goTo, errorOf, errors };
}
