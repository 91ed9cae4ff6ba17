import { Note } from './Note.tsx';
import styles from './surface.module.css';

/** Why something was not kept: on a long page it stays in view, wherever one pressed the button. */
export function Refusal({ children }: { readonly children: string }) {
  return (
    <div className={styles['refusal']}>
      <Note tone="warn" role="alert">
        {children}
      </Note>
    </div>
  );
}
