import type { ItemMove } from '@opgave/shared/contract/route';
import { mayWithdraw, nextItemState } from '@opgave/shared/method/route';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { InPlace } from '#ui/useInPlace.ts';
import { OutcomeForm } from './OutcomeForm.tsx';
import { type RouteItemView, useOnRoute } from './routeContext.ts';

const MIN_REASON = 20;
type NextStepProps = { readonly item: RouteItemView; readonly changing: InPlace };

type AskedForm = 'scheduled' | 'outcome' | 'withdrawn';

/** The form that was opened, unless somebody else took that step meanwhile. */
function fitting(asked: AskedForm | undefined, state: RouteItemView['state']): AskedForm | undefined {
  const fits = asked === 'withdrawn' ? mayWithdraw(state) : asked === nextItemState(state);
  return fits ? asked : undefined;
}

/** The one next step of an item, and taking it back. */
export function NextStep({ item, changing }: NextStepProps) {
  const t = useText();
  const { view, change } = useOnRoute();
  const [asked, setForm] = useState<AskedForm>();
  const { id, version, state } = item;
  const next = nextItemState(state);
  const form = fitting(asked, state);

  async function move(to: ItemMove): Promise<void> {
    if (await change({ part: 'move', id, version, move: to })) setForm(undefined);
  }
  if (item.isWithoutAdvice || state === 'withdrawn' || next === undefined) return null;
  const onCancel = () => setForm(undefined);
  if (form === 'scheduled') return <DayForm onMove={move} onCancel={onCancel} />;
  if (form === 'outcome') return <OutcomeForm item={item} onMove={move} onCancel={onCancel} />;
  if (form === 'withdrawn') return <WithdrawForm onMove={move} onCancel={onCancel} />;
  const waits = state === 'draft' && item.kind === 'advise' && view.adviseBy.day === undefined;

  function go(): void {
    if (next === 'scheduled' || next === 'outcome') setForm(next);
    else if (next === 'submitted' || next === 'treated' || next === 'reportedBack') void move({ to: next });
  }
  return (
    <div className={styles['actions']}>
      <Button size="sm" cannotYet={waits ? t('route.adviceDayFirst') : undefined} onPress={go}>
        {next !== 'draft' && next !== 'withdrawn' && t(`route.go.${next}`)}
        <span className="visually-hidden">: {item.question}</span>
      </Button>
      {state === 'draft' && (
        <Button size="sm" variant="quiet" ref={changing.button} onPress={changing.open}>
          {t('route.change')}
          <span className="visually-hidden">: {item.question}</span>
        </Button>
      )}
      {mayWithdraw(state) && (
        <Button size="sm" variant="quiet" onPress={() => setForm('withdrawn')}>
          {t('route.withdraw')}
          <span className="visually-hidden">: {item.question}</span>
        </Button>
      )}
    </div>
  );
}

type FormProps = { readonly onMove: (move: ItemMove) => Promise<void>; readonly onCancel: () => void };

function DayForm({ onMove, onCancel }: FormProps) {
  const t = useText();
  const { view } = useOnRoute();
  const [day, setDay] = useState('');
  const isDay = day >= view.firstDay;
  return (
    <div className={styles['form']}>
      <TextField
        label={t('route.meetingDate')}
        type="date"
        min={view.firstDay}
        value={day}
        onChange={setDay}
      />
      <div className={styles['actions']}>
        <Button
          size="sm"
          cannotYet={isDay ? undefined : t('route.dayNeeded')}
          onPress={() => void onMove({ to: 'scheduled', day })}
        >
          {t('route.go.scheduled')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onCancel}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}

function WithdrawForm({ onMove, onCancel }: FormProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const toGo = MIN_REASON - reason.trim().length;
  return (
    <div className={styles['form']}>
      <TextArea
        label={t('route.withdrawWhy')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={1_000}
        countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
      />
      <div className={styles['actions']}>
        <Button
          size="sm"
          cannotYet={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
          onPress={() => void onMove({ to: 'withdrawn', reason })}
        >
          {t('route.withdraw')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onCancel}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
