import type { ChoiceView } from '@opgave/shared/contract/choice';
import { LIMITS } from '@opgave/shared/contract/limits';
import { useState } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { RemoveButton } from '#ui/RemoveButton.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './choice.module.css';
import { useOnChoice } from './choiceContext.ts';
import { Part } from './Part.tsx';

type Effect = ChoiceView['effects'][number];
const MAX_WORDS = 1_000;
const MAX_OWNER = LIMITS.titleLength;

/** What people will notice in their lives, how one sees it, and when the table looks back. */
export function Effects() {
  const t = useText();
  const { view } = useOnChoice();
  const adding = useInPlace();
  return (
    <Part title={t('choice.effects')} help={t('choice.effectsHelp')} id="effects">
      {view.effects.length === 0 && !adding.isOpen && (
        <p className={styles['soft']}>{t('choice.noEffects')}</p>
      )}
      <ul className={styles['rows']}>
        {view.effects.map((effect) => (
          <OneEffect key={effect.id} effect={effect} />
        ))}
      </ul>
      {view.mayWrite && !adding.isOpen && (
        <div>
          <Button ref={adding.button} onPress={adding.open}>
            {t('choice.addEffect')}
          </Button>
        </div>
      )}
      {adding.isOpen && (
        <div ref={adding.form}>
          <EffectForm effect={undefined} onDone={adding.close} />
        </div>
      )}
      <LookBack />
    </Part>
  );
}

function OneEffect({ effect }: { readonly effect: Effect }) {
  const t = useText();
  const dates = useTableDates();
  const { view, change } = useOnChoice();
  const changing = useInPlace();
  const { id, version } = effect;
  if (changing.isOpen) {
    return (
      <li ref={changing.form}>
        <EffectForm effect={effect} onDone={changing.close} />
      </li>
    );
  }
  const how = [
    effect.sign,
    effect.source,
    effect.baseline && t('choice.baselineIs', { baseline: effect.baseline }),
  ];
  return (
    <li>
      <h3>{effect.effect}</h3>
      <p className={styles['soft']}>{t('choice.seenBy', { how: how.filter(Boolean).join(' · ') })}</p>
      <p className={styles['soft']}>{t('choice.before', { day: dates.day(effect.by) })}</p>
      {effect.owner && <p className={styles['soft']}>{t('choice.ownerIs', { owner: effect.owner })}</p>}
      {view.mayWrite && (
        <div className={styles['actions']}>
          <Button size="sm" variant="quiet" ref={changing.button} onPress={changing.open}>
            {t('option.changeEffect')}
            <span className="visually-hidden">: {effect.effect}</span>
          </Button>
          <RemoveButton
            what={effect.effect}
            effect={t('choice.removeEffect')}
            onRemove={() => change({ part: 'removeEffect', version, id })}
          />
        </div>
      )}
    </li>
  );
}

const FIELDS = ['effect', 'sign', 'source', 'baseline'] as const;
const NEEDED = ['effect', 'sign'] as const;
type EffectFormProps = { readonly effect: Effect | undefined; readonly onDone: () => void };

function wordsOf({ effect = '', sign = '', source = '', baseline = '' }: Partial<Effect> = {}) {
  return { effect, sign, source, baseline };
}

function EffectForm({ effect, onDone }: EffectFormProps) {
  const t = useText();
  const { view, change } = useOnChoice();
  const [draft, setDraft] = useState(() => wordsOf(effect));
  const [owner, setOwner] = useState(effect?.owner ?? '');
  const [by, setBy] = useState(effect?.by ?? view.reflectOn.day ?? view.days.last);
  const version = useSeenVersion(effect?.version);
  const isShort = NEEDED.some((field) => draft[field].trim() === '') || by === '';

  async function keep(): Promise<void> {
    const [what, sign] = [draft.effect.trim(), draft.sign.trim()];
    const [source, baseline] = [draft.source.trim(), draft.baseline.trim()];
    const given = { effect: what, sign, by, ...(source && { source }), ...(baseline && { baseline }) };
    const watched = owner.trim() && { owner: owner.trim() };
    const place = { version: version.seen, ...(effect && { id: effect.id }) };
    if (await change({ part: 'effect', ...place, ...given, ...watched }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={effect?.effect} />
      {FIELDS.map((field) => (
        <TextArea
          key={field}
          label={t(`choice.effect.${field}`)}
          value={draft[field]}
          onChange={(text) => setDraft({ ...draft, [field]: text })}
          rows={2}
          maxLength={MAX_WORDS}
        />
      ))}
      <TextField label={t('choice.effect.by')} type="date" value={by} onChange={setBy} />
      <TextField label={t('choice.effect.owner')} value={owner} onChange={setOwner} maxLength={MAX_OWNER} />
      <div className={styles['actions']}>
        <Button
          size="sm"
          cannotYet={isShort ? t('choice.effectNeeded') : undefined}
          onPress={() => void keep()}
        >
          {t('option.keep')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}

/** At most twelve months away; the server keeps that too. */
function LookBack() {
  const t = useText();
  const dates = useTableDates();
  const { view, change } = useOnChoice();
  const { day, version } = view.reflectOn;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? day ?? '';
  const isDay = shown >= view.days.first && shown <= view.days.last;
  const limit = t('choice.reflectLimit', { day: dates.day(view.days.last) });
  if (!view.mayWrite) return <PlannedDay day={day} />;

  async function keep(): Promise<void> {
    if (await change({ part: 'reflectOn', version, day: shown })) setTyped(undefined);
  }
  return (
    <div className={styles['form']}>
      <TextField
        label={t('choice.reflectOn')}
        help={limit}
        type="date"
        min={view.days.first}
        max={view.days.last}
        value={shown}
        onChange={setTyped}
        error={shown !== '' && !isDay ? limit : undefined}
      />
      {shown !== (day ?? '') && (
        <div>
          <Button size="sm" cannotYet={isDay ? undefined : limit} onPress={() => void keep()}>
            {t('choice.keepDay')}
          </Button>
        </div>
      )}
    </div>
  );
}

function PlannedDay({ day }: { readonly day: string | undefined }) {
  const t = useText();
  const dates = useTableDates();
  return (
    <div>
      <h3>{t('choice.reflectOn')}</h3>
      <p>{day ? dates.day(day) : t('choice.notYet')}</p>
    </div>
  );
}
