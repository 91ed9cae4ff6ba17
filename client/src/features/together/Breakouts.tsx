import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import type { BreakoutsView, BreakoutView } from '@opgave/shared/method/sessionView';
import { IconArrowsJoin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './together.module.css';
import { useClockTime } from './useClockTime.ts';

export type BreakoutDeeds = {
  readonly make: (wish: MakeBreakouts) => void;
  readonly addMinute: () => void;
  readonly tell: (words: string) => void;
  readonly comeBack: () => void;
};

type BreakoutsProps = {
  readonly breakouts: BreakoutsView | undefined;
  readonly tablePath: string;
  readonly isBusy: boolean;
  readonly deeds: BreakoutDeeds;
};

/** For the facilitator: sends people into small groups that mix outside and inside, and brings them back. */
export function Breakouts({ breakouts, tablePath, isBusy, deeds }: BreakoutsProps) {
  const t = useText();
  if (!breakouts?.all) return <MakeForm isBusy={isBusy} onMake={deeds.make} />;
  return (
    <div className={styles['part']}>
      <Until until={breakouts.until} />
      <ul className={styles['groups']}>
        {breakouts.all.map((breakout) => (
          <One key={breakout.id} breakout={breakout} tablePath={tablePath} />
        ))}
      </ul>
      <div className={styles['buttons']}>
        <Button icon={<IconPlus aria-hidden="true" />} isBusy={isBusy} onPress={deeds.addMinute}>
          {t('together.addMinute')}
        </Button>
        <Button icon={<IconArrowsJoin aria-hidden="true" />} isBusy={isBusy} onPress={deeds.comeBack}>
          {t('together.comeBack')}
        </Button>
      </div>
      <TellAll isBusy={isBusy} onTell={deeds.tell} />
    </div>
  );
}

const SIZES = ['2', '3', '4', '6'] as const;
const MINUTES = ['3', '4', '5', '10', '15', '20'] as const;

type MakeFormProps = { readonly isBusy: boolean; readonly onMake: BreakoutDeeds['make'] };

function MakeForm({ isBusy, onMake }: MakeFormProps) {
  const t = useText();
  const [size, setSize] = useState<(typeof SIZES)[number]>('2');
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('5');
  return (
    <div className={styles['part']}>
      <div className={styles['fields']}>
        <Select
          label={t('together.size')}
          value={size}
          onChange={setSize}
          options={SIZES.map((value) => ({ value, label: value }))}
        />
        <Select
          label={t('together.minutes')}
          value={minutes}
          onChange={setMinutes}
          options={MINUTES.map((value) => ({ value, label: value }))}
        />
      </div>
      <p className={styles['soft']}>{t('together.mixes')}</p>
      <div>
        <Button
          isBusy={isBusy}
          onPress={() => onMake({ kind: 'mixed', size: Number(size), minutes: Number(minutes) })}
        >
          {t('together.make')}
        </Button>
      </div>
    </div>
  );
}

function Until({ until }: { readonly until: number | undefined }) {
  const t = useText();
  const clock = useClockTime();
  return until !== undefined && <p>{t('together.until', { time: clock(until) })}</p>;
}

type OneProps = { readonly breakout: BreakoutView; readonly tablePath: string };

function One({ breakout, tablePath }: OneProps) {
  const t = useText();
  return (
    <li className={styles['group']}>
      <Link to={`${tablePath}/notes/${breakout.id}`}>{t('together.group', { number: breakout.number })}</Link>
      <ul className={styles['people']}>
        {breakout.people.map(({ personId, name, group }) => (
          <li key={personId} className={styles['person']}>
            {group && <GroupShape group={group} />}
            {name}
          </li>
        ))}
      </ul>
    </li>
  );
}

const MOST_WORDS = 300;

function TellAll({ isBusy, onTell }: { readonly isBusy: boolean; readonly onTell: BreakoutDeeds['tell'] }) {
  const t = useText();
  const [words, setWords] = useState('');
  function handleTell(): void {
    if (words.trim() === '') return;
    onTell(words);
    setWords('');
  }
  return (
    <div className={styles['part']}>
      <TextField label={t('together.tellAll')} value={words} onChange={setWords} maxLength={MOST_WORDS} />
      <div>
        <Button size="sm" isBusy={isBusy} onPress={handleTell}>
          {t('together.tell')}
        </Button>
      </div>
    </div>
  );
}
