import { CHOICE_PARTS } from '@opgave/shared/method/choice';
import { type ComponentProps, useContext } from 'react';
import { Part as Sheet } from '#ui/Part.tsx';
import { ChoiceContext } from './choiceContext.ts';

/** One question of the choice, with what the page adds below it. */
export function Part({ id, children, ...about }: ComponentProps<typeof Sheet>) {
  const below = useContext(ChoiceContext)?.below;
  const on = CHOICE_PARTS.find((one) => one === id);
  return (
    <Sheet {...about} {...(id !== undefined && { id })}>
      {children}
      {on && below?.(on)}
    </Sheet>
  );
}
