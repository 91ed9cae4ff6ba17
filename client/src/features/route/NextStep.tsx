import type { ItemMove } from '@opgave/shared/contract/route';
import { mayWithdraw, nextItemState } from '@opgave/shared/method/route';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from '#ui/part.module.css';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { type InPlace, useInPlace } from '#ui/useInPlace.ts';
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

/** Which form was opened, and the move that it asks for. */
function useStepForm({ id, version, state }: RouteItemView) {
  const { change } = useOnRoute();
  const [asked, setAsked] = useState<AskedForm>();
  const asking = useInPlace();

  async function move(to: ItemMove): Promise<void> {
    if (await change({ part: 'move', id, version, move: to })) asking.close();
  }

  return {
    asking,
    move,
    form: asking.isOpen ? fitting(asked, state) : undefined,
    ask: (about: AskedForm) => {
      setAsked(about);
      asking.open();
    },
    /** Of the two the one that opened the form gets the focus back. */
    buttonOf: (opened: 'next' | 'withdrawn') =>
      (asked === 'withdrawn') === (opened === 'withdrawn') ? asking.button : null,
  };
}

/** The one next step of an item, and taking it back. */
export function NextStep({ item, changing }: NextStepProps) {
  const t = useText();
  const { view } = useOnRoute();
  const { form, ask, move, asking, buttonOf } = useStepForm(item);
  const { state } = item;
  const next = nextItemState(state);
  if (item.isWithoutAdvice || state === 'withdrawn' || next === undefined) return null;
  if (form) {
    const Form = FORMS[form];
    return (
      <div ref={asking.form}>
        <Form item={item} onMove={move} onCancel={asking.close} />
      </div>
    );
  }
  const waits = state === 'draft' && item.kind === 'advise' && view.adviseBy.day === undefined;

  function go(): void {
    if (next === 'scheduled' || next === 'outcome') ask(next);
    else if (next === 'submitted' || next === 'treated' || next === 'reportedBack') void move({ to: next });
  }
  return (
    <div className={styles['actions']}>
      <Button
        ref={buttonOf('next')}
        size="sm"
        cannotYet={waits ? t('route.adviceDayFirst') : undefined}
        onPress={go}
      >
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
        <Button ref={buttonOf('withdrawn')} size="sm" variant="quiet" onPress={() => ask('withdrawn')}>
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

const FORMS = { scheduled: DayForm, outcome: OutcomeForm, withdrawn: WithdrawForm } as const;
