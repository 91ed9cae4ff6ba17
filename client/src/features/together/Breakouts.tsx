import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import type { BreakoutsView, BreakoutView } from '@opgave/shared/method/sessionView';
import { IconArrowsJoin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { GroupsByHand } from './GroupsByHand.tsx';
import type { Seated } from './MakeByHand.tsx';
import { MakeForm } from './MakeForm.tsx';
import styles from './together.module.css';

export type BreakoutDeeds = {
  readonly make: (wish: MakeBreakouts) => void;
  /** For all, or for one group. */
  readonly addMinute: (of?: BreakoutView['id']) => void;
  readonly move: (personId: string, to: string) => void;
  readonly tell: (words: string) => void;
  readonly comeBack: () => void;
};

type BreakoutsProps = {
  readonly breakouts: BreakoutsView | undefined;
  /** Who may be put in a group by hand. */
  readonly seated: readonly Seated[];
  readonly tablePath: string;
  readonly isBusy: boolean;
  readonly deeds: BreakoutDeeds;
};

/** For the facilitator: sends people into small groups that mix outside and inside, and brings them back. */
export function Breakouts({ breakouts, seated, tablePath, isBusy, deeds }: BreakoutsProps) {
  const t = useText();
  if (!breakouts?.all) return <MakeForm seated={seated} isBusy={isBusy} onMake={deeds.make} />;
  const groups = breakouts.all.map((breakout) => ({
    id: breakout.id,
    title: t('together.group', { number: breakout.number }),
    people: breakout.people,
    more: (
      <NotesAndTime
        breakout={breakout}
        tablePath={tablePath}
        isBusy={isBusy}
        onAddMinute={() => deeds.addMinute(breakout.id)}
      />
    ),
  }));
  return (
    <div className={styles['part']}>
      <GroupsByHand groups={groups} onMove={deeds.move} />
      <div className={styles['buttons']}>
        <Button icon={<IconPlus aria-hidden="true" />} isBusy={isBusy} onPress={() => deeds.addMinute()}>
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

type TimeProps = {
  readonly breakout: BreakoutView;
  readonly tablePath: string;
  readonly isBusy: boolean;
  readonly onAddMinute: () => void;
};

/** The notes of one group, and its own time. */
function NotesAndTime({ breakout, tablePath, isBusy, onAddMinute }: TimeProps) {
  const t = useText();
  const clock = useTableTime({ hour: '2-digit', minute: '2-digit' });
  const title = t('together.group', { number: breakout.number });
  return (
    <div className={styles['times']}>
      <Link to={`${tablePath}/notes/${breakout.id}`}>
        {t('together.readNotes')}
        <span className="visually-hidden"> {title}</span>
      </Link>
      {breakout.until !== undefined && (
        <span className={styles['soft']}>{t('together.until', { time: clock(breakout.until) })}</span>
      )}
      <Button size="sm" variant="quiet" isBusy={isBusy} onPress={onAddMinute}>
        {t('together.minuteMore')}
        <span className="visually-hidden"> {title}</span>
      </Button>
    </div>
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
