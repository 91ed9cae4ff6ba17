import type { EffectSubject } from '@opgave/shared/contract/optionRecord';
import type { JudgeEffect, OptionView } from '@opgave/shared/contract/options';
import { EFFECT_SIGNS, type EffectSign } from '@opgave/shared/method/options';
import type { OwnValue } from '@opgave/shared/method/ownValues';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import type { OnStale } from '#connection/useSending.ts';
import { byName } from '#i18n/byName.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './options.module.css';
import { groupOf, useSubjectName } from './optionWords.ts';
import { SignMark } from './SignMark.tsx';

const MAX_WORDS = 300;

type EffectsProps = {
  readonly option: OptionView;
  readonly subjects: readonly EffectSubject[];
  readonly own: readonly OwnValue[] | undefined;
  readonly mayWrite: boolean;
  /** Resolves with whether it was kept. */
  readonly onJudge: (effect: JudgeEffect, onStale: OnStale) => Promise<boolean>;
};

/** What this option would do, group by group and value by value. */
export function Effects({ option, subjects, own, mayWrite, onJudge }: EffectsProps) {
  const t = useText();
  const titleId = useId();
  return (
    <section className={styles['part']} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{t('option.effects')}</h2>
        <p className={styles['soft']}>{t('option.effectsHelp')}</p>
      </div>
      <ul className={styles['plain']}>
        {subjects.map((subject) => (
          <Effect key={subject} {...{ option, subject, own, mayWrite, onJudge }} />
        ))}
      </ul>
    </section>
  );
}

type EffectProps = Omit<EffectsProps, 'subjects'> & { readonly subject: EffectSubject };

function Effect({ option, subject, own, mayWrite, onJudge }: EffectProps) {
  const changing = useInPlace();
  const name = useSubjectName(own)(subject);
  const effect = option.effects.find(({ on }) => on === subject);
  return (
    <li className={styles['effect']}>
      <EffectHead subject={subject} name={name} effect={effect}>
        {mayWrite && !changing.isOpen && (
          <OpenButton
            name={name}
            isFilled={effect !== undefined}
            ref={changing.button}
            onPress={changing.open}
          />
        )}
      </EffectHead>
      {effect && !changing.isOpen && <SaidOfIt effect={effect} />}
      {changing.isOpen && (
        <div ref={changing.form}>
          <EffectForm
            name={name}
            effect={effect}
            onDone={changing.close}
            onKeep={(given, onStale) => onJudge({ on: subject, ...given }, onStale)}
          />
        </div>
      )}
    </li>
  );
}

type Known = OptionView['effects'][number];
type EffectHeadProps = {
  readonly subject: EffectSubject;
  readonly name: string;
  readonly effect: Known | undefined;
  readonly children: ReactNode;
};

function EffectHead({ subject, name, effect, children }: EffectHeadProps) {
  const t = useText();
  const group = groupOf(subject);
  return (
    <div className={styles['effectHead']}>
      <h3 className={styles['subject']}>
        {group && <GroupShape group={group} />}
        {name}
      </h3>
      <span className={styles['sign']}>
        <SignMark sign={effect?.sign} />
        {effect ? t(`option.sign.${effect.sign}`) : t('option.sign.none')}
      </span>
      {children}
    </div>
  );
}

type OpenButtonProps = Pick<ComponentProps<typeof Button>, 'ref' | 'onPress'> & {
  readonly name: string;
  readonly isFilled: boolean;
};

function OpenButton({ name, isFilled, ...press }: OpenButtonProps) {
  const t = useText();
  return (
    <Button size="sm" variant={isFilled ? 'quiet' : 'outline'} {...press}>
      {t(isFilled ? 'option.changeEffect' : 'option.addEffect')}
      <span className="visually-hidden">: {name}</span>
    </Button>
  );
}

function SaidOfIt({ effect: { text, by } }: { readonly effect: Known }) {
  const t = useText();
  if (text === '') return null;
  return (
    <p>
      {text} <span className={styles['soft']}>{byName(t, by)}</span>
    </p>
  );
}

type Given = { readonly version: number; readonly sign: EffectSign; readonly text: string };
type EffectFormProps = {
  readonly name: string;
  readonly effect: Known | undefined;
  readonly onKeep: (given: Given, onStale: OnStale) => Promise<boolean>;
  readonly onDone: () => void;
};

function EffectForm({ name, effect, onKeep, onDone }: EffectFormProps) {
  const t = useText();
  const version = useSeenVersion(effect?.version);
  const [sign, setSign] = useState<EffectSign>(effect?.sign ?? 'better');
  const [text, setText] = useState(effect?.text ?? '');
  const [isAsked, setIsAsked] = useState(false);
  const needsWords = (sign === 'better' || sign === 'worse') && text.trim() === '';
  const options = EFFECT_SIGNS.map((value) => ({ value, label: t(`option.sign.${value}`) }));

  async function keep(): Promise<void> {
    setIsAsked(true);
    if (needsWords) return;
    if (await onKeep({ version: version.seen, sign, text: text.trim() }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={effect?.text} />
      <Select label={t('option.signFor', { name })} options={options} value={sign} onChange={setSign} />
      <TextField
        label={t('option.effectText')}
        value={text}
        onChange={setText}
        maxLength={MAX_WORDS}
        error={isAsked && needsWords ? t('option.effectTextNeeded') : undefined}
      />
      <div className={styles['actions']}>
        <Button size="sm" onPress={() => void keep()}>
          {t('option.keep')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
