import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { NowCard, NowCardPlace, type NowCardProps } from './NowCard.tsx';
import styles from './nowOnTop.module.css';

type NowOnTopProps = { readonly card: NowCardProps | undefined; readonly children: ReactNode };

/** The now card above a sheet; scrolled out of sight it goes on as one line under the bar. */
export function NowOnTop({ card, children }: NowOnTopProps) {
  const place = useRef<HTMLDivElement>(null);
  const isFolded = useIsAway(place);
  return (
    <div className={styles['frame']} data-folded={isFolded && card !== undefined}>
      <div ref={place} className={styles['place']}>
        {card ? <NowCard {...card} isBrief /> : <NowCardPlace isBrief />}
      </div>
      {card && isFolded && <Line {...card} />}
      {children}
    </div>
  );
}

/** For whoever looks and points: with keys and screen readers one has the card itself. */
function Line({ title, action }: NowCardProps) {
  return (
    <div className={styles['stick']} aria-hidden="true">
      <div className={styles['line']}>
        <span className={styles['title']}>{title}</span>
        {action && (
          <Link to={action.to} className={styles['action']} tabIndex={-1}>
            {action.label}
          </Link>
        )}
      </div>
    </div>
  );
}

/** Whether what stands in `place` was scrolled past. */
function useIsAway(place: RefObject<HTMLElement | null>): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    if (!place.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry && setIsAway(!entry.isIntersecting && entry.boundingClientRect.top < 0),
      { rootMargin: '-64px 0px 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isAway;
}
