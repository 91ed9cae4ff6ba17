import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { MakeByHand, type Seated } from './MakeByHand.tsx';
import styles from './together.module.css';

const SIZES = ['2', '3', '4', '6'] as const;
const MINUTES = ['3', '4', '5', '10', '15', '20'] as const;
const WAYS = ['mixed', 'byHand'] as const;

type MakeFormProps = {
  readonly seated: readonly Seated[];
  readonly isBusy: boolean;
  readonly onMake: (wish: MakeBreakouts) => void;
};

/** By chance, with outside and inside mixed, or by hand. */
export function MakeForm({ seated, isBusy, onMake }: MakeFormProps) {
  const t = useText();
  const [way, setWay] = useState<(typeof WAYS)[number]>('mixed');
  const [size, setSize] = useState<(typeof SIZES)[number]>('2');
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('5');
  const time = { minutes: Number(minutes) };
  return (
    <div className={styles['part']}>
      <div className={styles['fields']}>
        <Select
          label={t('together.way')}
          value={way}
          onChange={setWay}
          options={WAYS.map((value) => ({ value, label: t(`together.way.${value}`) }))}
        />
        {way === 'mixed' && (
          <Select
            label={t('together.size')}
            value={size}
            onChange={setSize}
            options={SIZES.map((value) => ({ value, label: value }))}
          />
        )}
        <Select
          label={t('together.minutes')}
          value={minutes}
          onChange={setMinutes}
          options={MINUTES.map((value) => ({ value, label: value }))}
        />
      </div>
      {way === 'byHand' && (
        <MakeByHand
          seated={seated}
          isBusy={isBusy}
          onMake={(groups) => onMake({ kind: 'byHand', groups, ...time })}
        />
      )}
      {way === 'mixed' && (
        <>
          <p className={styles['soft']}>{t('together.mixes')}</p>
          <div>
            <Button isBusy={isBusy} onPress={() => onMake({ kind: 'mixed', size: Number(size), ...time })}>
              {t('together.make')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
