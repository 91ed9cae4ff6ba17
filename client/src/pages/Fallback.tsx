import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import styles from './fallback.module.css';

type FallbackProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** The whole page; not beside something that stays. */
  readonly isAlone: boolean;
};

/** In the place of something that cannot be drawn: what it is, and the one thing that helps. */
export function Fallback({ icon, title, text, isAlone }: FallbackProps) {
  const t = useText();
  return (
    <div role="alert" className={isAlone ? styles['alone'] : undefined}>
      <EmptyState
        level={isAlone ? 1 : 2}
        icon={icon}
        title={title}
        text={text}
        action={
          <Button variant="primary" onPress={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        }
      />
    </div>
  );
}
