import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import styles from './page.module.css';

type PageProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** A short line above the title, for example "Van stap 4 naar stap 5". */
  readonly over?: string | undefined;
  readonly lead?: string | undefined;
  /** Before the title, with which it is larger: a sign of how something ended. */
  readonly sign?: ReactNode;
  /** Beside the title, for example one outlined button. */
  readonly action?: ReactNode;
  /** The title of the workspace, for the title of the window. */
  readonly within?: string | undefined;
  readonly width?: 'narrow' | 'wide';
  /** The last thing on it is a bar that stays at the foot of the window, also under little text. */
  readonly hasFoot?: boolean;
  /** Stands left of all the rest where there is room, with a scroll of its own. */
  readonly beside?: ReactNode;
};

/** A centred column with the one `h1`; after a change of page the focus is there, and so is the window. */
export function Page(props: PageProps) {
  const { title, children, over, lead, sign, action, within, width = 'narrow', hasFoot, beside } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname, hash } = useLocation();
  const navigation = useNavigationType();
  const isFirst = key === 'default';
  const arrive = useEffectEvent(() => {
    // Going back, the browser itself returns to where one was; a place within the page is looked up by the page.
    if (navigation !== NavigationType.Pop && !hash) globalThis.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (!isFirst) arrive();
  }, [isFirst, pathname]);

  const column = (
    <>
      <header className={styles['head']} data-sign={sign !== undefined}>
        {sign}
        <div className={styles['titles']}>
          {over && <p className={styles['over']}>{over}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={styles['lead']}>{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </>
  );
  const name = <title>{[title, within, 'Opgave'].filter(Boolean).join(' – ')}</title>;
  if (beside === undefined) {
    return (
      <div className={styles['page']} data-width={width} data-foot={hasFoot}>
        {name}
        {column}
      </div>
    );
  }
  return (
    <div className={styles['split']}>
      {name}
      <div className={styles['beside']}>{beside}</div>
      <div className={styles['column']}>{column}</div>
    </div>
  );
}
