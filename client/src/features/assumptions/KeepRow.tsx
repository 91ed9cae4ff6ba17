import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from '#ui/part.module.css';

type KeepRowProps = {
  readonly label: string;
  /** The first thing that is still missing. */
  readonly cannotYet: string | undefined;
  readonly onKeep: () => Promise<void>;
  readonly onDone: () => void;
};

/** Below a form: to keep it, or not. */
export function KeepRow({ label, cannotYet, onKeep, onDone }: KeepRowProps) {
  const t = useText();
  return (
    <div className={styles['actions']}>
      <Button cannotYet={cannotYet} onPress={() => void onKeep()}>
        {label}
      </Button>
      <Button variant="quiet" onPress={onDone}>
        {t('option.notNow')}
      </Button>
    </div>
  );
}
