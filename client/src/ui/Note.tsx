import {
  IconAlertCircle,
  IconCircleCheck,
  IconHelpCircle,
  IconInfoCircle,
  IconLock,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './surface.module.css';

type NoteTone = 'accent' | 'warn' | 'bad' | 'ok' | 'neutral';
type NoteProps = {
  readonly children?: ReactNode;
  readonly tone?: NoteTone;
  readonly title?: string | undefined;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
  /** Read aloud when it appears: `status` politely, `alert` at once. */
  readonly role?: 'status' | 'alert';
};

const ICONS: Readonly<Record<NoteTone, ReactNode>> = {
  accent: <IconInfoCircle aria-hidden="true" />,
  warn: <IconHelpCircle aria-hidden="true" />,
  bad: <IconAlertCircle aria-hidden="true" />,
  ok: <IconCircleCheck aria-hidden="true" />,
  neutral: <IconLock aria-hidden="true" />,
};

export function Note({ children, tone = 'accent', title, icon, action, role }: NoteProps) {
  return (
    <div className={styles['note']} data-tone={tone} role={role}>
      {icon ?? ICONS[tone]}
      <div className={styles['noteWords']}>
        <p>
          {title && <span className={styles['noteTitle']}>{title}</span>} {children}
        </p>
        {action}
      </div>
    </div>
  );
}
