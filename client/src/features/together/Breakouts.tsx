import type { MakeBreakouts } from '@opgave/shared/contract/breakouts';
import type { Side } from '@opgave/shared/method/groups';
import type { Stage } from '@opgave/shared/method/sessionStages';
import type { BreakoutsView, BreakoutView } from '@opgave/shared/method/sessionView';
import { IconArrowsJoin, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useTableTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { AskFirst } from '#ui/AskFirst.tsx';
import { Button } from '#ui/Button.tsx';
import { TextField } from '#ui/TextField.tsx';
import { GroupsByHand } from './GroupsByHand.tsx';
import { LatePeople } from './LatePeople.tsx';
import type { Seated } from './MakeByHand.tsx';
import { MakeForm } from './MakeForm.tsx';
import { Stages } from './Stages.tsx';
import styles from './together.module.css';

export type BreakoutDeeds = {
  readonly make: (wish: MakeBreakouts) => void;
  /** For all, or for one group. */
  readonly addMinute: (of?: BreakoutView['id']) => void;
  readonly move: (personId: string, to: string) => void;
  readonly tell: (words: string) => void;
  readonly comeBack: () => void;
  /** The next of alone, in pairs, in fours and all together. */
  readonly goTo: (stage: Stage) => void;
};

type BreakoutsProps = {
  readonly breakouts: BreakoutsView | undefined;
  /** Who may be put in a group by hand. */
  readonly seated: readonly Seated[];
  /** Of them, who is connected now. */
  readonly here: readonly Seated[];
  readonly sideOfOther: Side;
  /** Where notes are; nowhere in a rehearsal. */
  readonly tablePath: string | undefined;
  /** Of the step of now, when it is one of going from alone to all together. */
  readonly stepMinutes: number | undefined;
  readonly clock: ReactNode;
  readonly isBusy: boolean;
  readonly deeds: BreakoutDeeds;
};

/** For the facilitator: sends people into small groups that mix outside and inside, and brings them back. */
export function Breakouts(props: BreakoutsProps) {
  const { breakouts, here, sideOfOther, tablePath, clock, isBusy, deeds } = props;
  const t = useText();
  if (!breakouts?.all) return <MakeForm {...props} onMake={deeds.make} onGo={deeds.goTo} />;
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
  const placed = new Set<string>(
    breakouts.all.flatMap(({ people }) => people.map(({ personId }) => personId)),
  );
  return (
    <div className={styles['part']}>
      {breakouts.stage && <Stages {...props} stage={breakouts.stage} onGo={deeds.goTo} />}
      {groups.length > 0 && (
        <LatePeople
          late={here.filter(({ personId }) => !placed.has(personId))}
          breakouts={breakouts.all}
          sideOfOther={sideOfOther}
          onMove={deeds.move}
        />
      )}
      {!breakouts.stage && clock && <div className={styles['clock']}>{clock}</div>}
      <GroupsByHand groups={groups} onMove={deeds.move} />
      <div className={styles['buttons']}>
        <Button icon={<IconPlus aria-hidden="true" />} isBusy={isBusy} onPress={() => deeds.addMinute()}>
          {t('together.addMinute')}
        </Button>
        {(groups.length > 0 || breakouts.stage) && <ComeBack isBusy={isBusy} onComeBack={deeds.comeBack} />}
      </div>
      {groups.length > 0 && <TellAll isBusy={isBusy} onTell={deeds.tell} />}
    </div>
  );
}

type ComeBackProps = { readonly isBusy: boolean; readonly onComeBack: () => void };

/** Asked once: what people are writing stops for all of them. */
function ComeBack({ isBusy, onComeBack }: ComeBackProps) {
  const t = useText();
  return (
    <AskFirst
      icon={<IconArrowsJoin aria-hidden="true" />}
      isBusy={isBusy}
      title={t('together.askBack')}
      effect={<p>{t('together.backEffect')}</p>}
      yes={t('together.backYes')}
      no={t('session.showNo')}
      onYes={onComeBack}
    >
      {t('together.comeBack')}
    </AskFirst>
  );
}

type TimeProps = {
  readonly breakout: BreakoutView;
  readonly tablePath: string | undefined;
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
      {tablePath !== undefined && (
        <Link to={`${tablePath}/notes/${breakout.id}`}>
          {t('together.readNotes')}
          <span className="visually-hidden"> {title}</span>
        </Link>
      )}
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
