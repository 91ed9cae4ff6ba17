import { IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { Link } from 'react-router';
import { buttonLook } from '#ui/buttonLook.ts';
import styles from './nowCard.module.css';

export type NowCardProps = {
  readonly over: string;
  readonly title: string;
  readonly why: string;
  /** The one filled button of the page. */
  readonly action: { readonly label: string; readonly to: string } | undefined;
  /** On a phone two lines that press as a whole, above a sheet that wants the room. */
  readonly isBrief?: boolean;
};

/** Keeps the place of the card while it is on its way, so that nothing below it jumps. */
export function NowCardPlace({ isBrief = false }: Pick<NowCardProps, 'isBrief'>) {
  return <div className={styles['awaited']} data-brief={isBrief} aria-hidden="true" />;
}

/** The one thing to do now: what, why, and one button (`screens.md` 5.2). */
export function NowCard({ over, title, why, action, isBrief = false }: NowCardProps) {
  const heading = useId();
  return (
    <section className={styles['card']} aria-labelledby={heading} data-brief={isBrief}>
      <div className={styles['words']}>
        <p className={styles['over']}>{over}</p>
        <h2 id={heading} className={styles['title']}>
          {title}
        </h2>
        <p className={styles['why']}>{why}</p>
      </div>
      {action && (
        <Link to={action.to} className={`${buttonLook('primary', 'lg')} ${styles['button']}`}>
          {action.label}
        </Link>
      )}
      {action && isBrief && <IconChevronRight aria-hidden="true" className={styles['goes']} />}
    </section>
  );
}
