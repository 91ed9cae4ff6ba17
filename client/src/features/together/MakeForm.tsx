import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import type { Stage } from '@opgave/shared/method/sessionStages';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { MakeByHand, type Seated } from './MakeByHand.tsx';
import { Stages } from './Stages.tsx';
import styles from './together.module.css';

const SIZES = ['2', '3', '4', '6'] as const;
const MINUTES = ['1', '2', '3', '4', '5', '10', '15', '20'] as const;
const WAYS = ['oneTwoFourAll', 'mixed', 'byHand'] as const;

type MakeFormProps = {
  readonly seated: readonly Seated[];
  readonly isBusy: boolean;
  /** Of the step of now, when it is one of going from alone to all together. */
  readonly stepMinutes: number | undefined;
  readonly onMake: (wish: MakeBreakouts) => void;
  readonly onGo: (stage: Stage) => void;
};

/** From alone to all together, by chance with outside and inside mixed, or by hand. */
export function MakeForm(props: MakeFormProps) {
  const t = useText();
  const { stepMinutes, isBusy, onGo } = props;
  const [way, setWay] = useState<(typeof WAYS)[number]>(
    stepMinutes === undefined ? 'mixed' : 'oneTwoFourAll',
  );
  return (
    <div className={styles['part']}>
      <Select
        label={t('together.way')}
        value={way}
        onChange={setWay}
        options={WAYS.map((value) => ({ value, label: t(`together.way.${value}`) }))}
      />
      {way === 'oneTwoFourAll' ? (
        <Stages stage={undefined} stepMinutes={stepMinutes} clock={undefined} isBusy={isBusy} onGo={onGo} />
      ) : (
        <MakeAtOnce {...props} way={way} />
      )}
    </div>
  );
}

function MakeAtOnce({ seated, isBusy, way, onMake }: MakeFormProps & { readonly way: 'mixed' | 'byHand' }) {
  const t = useText();
  const [size, setSize] = useState<(typeof SIZES)[number]>('2');
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('5');
  const time = { minutes: Number(minutes) };
  return (
    <>
      <div className={styles['fields']}>
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
      {way === 'byHand' ? (
        <MakeByHand
          seated={seated}
          isBusy={isBusy}
          onMake={(groups) => onMake({ kind: 'byHand', groups, ...time })}
        />
      ) : (
        <>
          <p className={styles['soft']}>{t('together.mixes')}</p>
          <div>
            <Button isBusy={isBusy} onPress={() => onMake({ kind: 'mixed', size: Number(size), ...time })}>
              {t('together.make')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
