import type { Phase } from '@opgave/shared/method/phases';
import { IconCheck, IconLock, IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import styles from './path.module.css';
import { type PathStep, pathSteps } from './pathSteps.ts';

type PathProps = {
  readonly slug: string;
  readonly phase: Phase;
  /** The phase on the page, when one looks back. */
  readonly shown?: Phase | undefined;
};

/** Where are we, what is done, what comes (`screens.md` 2). */
export function Path({ slug, phase, shown }: PathProps) {
  const t = useText();
  const { problem, solution } = pathSteps(phase);
  return (
    <div className={styles['diamonds']}>
      <Diamond title={t('diamond.problem')} icon={<IconUsersGroup aria-hidden="true" />}>
        {problem.map((step) => (
          <Step key={step.phase} slug={slug} step={step} isShown={step.phase === shown} />
        ))}
      </Diamond>
      <Diamond title={t('diamond.solution')} icon={<IconLock aria-hidden="true" />}>
        {solution.map((step) => (
          <Step key={step.phase} slug={slug} step={step} isShown={step.phase === shown} />
        ))}
      </Diamond>
    </div>
  );
}

type DiamondProps = { readonly title: string; readonly icon: ReactNode; readonly children: ReactNode };

function Diamond({ title, icon, children }: DiamondProps) {
  return (
    <section>
      <h2 className={styles['heading']}>
        {icon}
        <span className={styles['words']}>{title}</span>
      </h2>
      <ol className={styles['path']}>{children}</ol>
    </section>
  );
}

type StepProps = { readonly slug: string; readonly step: PathStep; readonly isShown: boolean };

function Step({ slug, step, isShown }: StepProps) {
  const t = useText();
  const { phase, number, state } = step;
  const to = state === 'now' ? `/w/${slug}` : `/w/${slug}?step=${phase}`;
  return (
    <li className={styles['step']} data-state={state}>
      <Link
        to={to}
        className={styles['link']}
        title={t(`phase.${phase}.purpose`)}
        {...(state === 'now' && { 'aria-current': 'step' })}
        data-shown={isShown}
      >
        <span className={styles['dot']} aria-hidden="true">
          {state === 'done' ? <IconCheck /> : number}
        </span>
        <span className={styles['words']}>
          {t(`phase.${phase}.name`)}
          <span className="visually-hidden">, {t(`path.${state}`)}</span>
          {state === 'now' && <span className={styles['sub']}>{t(`phase.${phase}.purpose`)}</span>}
        </span>
      </Link>
    </li>
  );
}
