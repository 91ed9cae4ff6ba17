import type { Ref } from 'react';
import { Button } from './Button.tsx';
import styles from './part.module.css';
import { TextField } from './TextField.tsx';
import { useReason } from './useReason.ts';

type ReasonFormProps = {
  readonly label: string;
  readonly help: string;
  readonly length: { readonly min: number; readonly max: number };
  /** What the two buttons say. */
  readonly say: { readonly now: string; readonly stop: string };
  readonly isBusy: boolean;
  /** Resolves with whether it was done; what was written stays as long as it was not. */
  readonly onDo: (reason: string) => Promise<boolean>;
  readonly onStop: () => void;
  readonly ref?: Ref<HTMLDivElement>;
};

/** A reason of one line, in the place where it is asked. */
export function ReasonForm({ label, help, length, say, isBusy, onDo, onStop, ref }: ReasonFormProps) {
  const { field, send } = useReason(length.min);
  async function deliver(reason: string): Promise<void> {
    if (await onDo(reason)) onStop();
  }
  return (
    <div ref={ref} className={styles['form']}>
      <TextField {...field} label={label} help={help} maxLength={length.max} />
      <div className={styles['actions']}>
        <Button size="sm" isBusy={isBusy} onPress={() => send((reason) => void deliver(reason))}>
          {say.now}
        </Button>
        <Button size="sm" variant="quiet" onPress={onStop}>
          {say.stop}
        </Button>
      </div>
    </div>
  );
}
