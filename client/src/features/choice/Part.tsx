import { CHOICE_PARTS } from '@opgave/shared/method/choice';
import { type ReactNode, useContext, useId } from 'react';
import styles from './choice.module.css';
import { ChoiceContext } from './choiceContext.ts';

type PartProps = {
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
  readonly id?: string;
};

/** One question of the choice, as a sheet of its own. */
export function Part({ title, help, children, id }: PartProps) {
  const titleId = useId();
  const below = useContext(ChoiceContext)?.below;
  const on = CHOICE_PARTS.find((one) => one === id);
  return (
    <section id={id} data-place={id} className={styles['part']} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{title}</h2>
        {help && <p className={styles['soft']}>{help}</p>}
      </div>
      {children}
      {on && below?.(on)}
    </section>
  );
}
