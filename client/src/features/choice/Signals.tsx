import type { ChoiceView } from '@opgave/shared/contract/choice';
import { LIMITS } from '@opgave/shared/contract/limits';
import { MIN_SIGNAL_REASON, TENSION_ANSWERS, type TensionAnswer } from '@opgave/shared/method/choice';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { useValueWords } from '#i18n/useValueWords.ts';
import { Button } from '#ui/Button.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { Select } from '#ui/Select.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './choice.module.css';
import { useOnChoice } from './choiceContext.ts';
import { Part } from './Part.tsx';
import { WordsForm } from './WordsForm.tsx';

/** Signs that this is a compromise without a choice: mended in the words, or explained. */
export function Signals() {
  const t = useText();
  const { view, change } = useOnChoice();
  if (view.signals.length === 0) return null;
  return (
    <Part title={t('choice.signals')} help={t('choice.signalsHelp')} id="signals">
      <ul className={styles['rows']}>
        {view.signals.map(({ code, mark, words, isHandled, reason }) => (
          <li key={code}>
            <div className={styles['head']}>
              <h3>{t(`halfBaked.${code}`)}</h3>
              <Tag tone={isHandled ? 'ok' : 'warn'}>{t(isHandled ? 'choice.explained' : 'choice.open')}</Tag>
            </div>
            {words.length > 0 && <p>{t('choice.theseWords', { words: words.join(', ') })}</p>}
            <WordsForm
              label={t('choice.whyStill')}
              name={t('choice.orExplain')}
              text={reason}
              version={0}
              min={MIN_SIGNAL_REASON}
              max={LIMITS.textLength}
              mayWrite={view.mayWrite}
              onKeep={(given) => change({ part: 'signal', code, mark, reason: given })}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}

type Tension = ChoiceView['tensions'][number];

/** Open differences that this choice touches: solved by it, accepted, or looked into. */
export function Tensions() {
  const t = useText();
  const { view } = useOnChoice();
  if (view.tensions.length === 0) return null;
  return (
    <Part title={t('choice.tensions')} help={t('choice.tensionsHelp')} id="tensions">
      <ul className={styles['rows']}>
        {view.tensions.map((tension) => (
          <OneTension key={tension.id} tension={tension} />
        ))}
      </ul>
    </Part>
  );
}

function OneTension({ tension }: { readonly tension: Tension }) {
  const t = useText();
  const { view, workspace } = useOnChoice();
  const words = useValueWords(workspace.ownValues);
  const changing = useInPlace();
  const { answered, quotes } = tension;
  const [one, other] = tension.values.map((value) => words(value).name);
  const title = t('choice.tensionOf', { one, other });
  return (
    <li>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <Tag tone={answered ? 'ok' : 'warn'}>
          {t(answered ? `choice.tension.${answered.answer}` : 'choice.open')}
        </Tag>
      </div>
      {quotes.filter(Boolean).map((quote) => (
        <p key={quote} className={styles['soft']}>
          “{quote}”
        </p>
      ))}
      {answered && !changing.isOpen && <p>{answered.text}</p>}
      {view.mayWrite && !changing.isOpen && (
        <div>
          <Button
            size="sm"
            variant={answered ? 'quiet' : 'outline'}
            ref={changing.button}
            onPress={changing.open}
          >
            {t(answered ? 'option.changeEffect' : 'choice.faceIt')}
            <span className="visually-hidden">: {title}</span>
          </Button>
        </div>
      )}
      {changing.isOpen && (
        <div ref={changing.form}>
          <TensionForm tension={tension} onDone={changing.close} />
        </div>
      )}
    </li>
  );
}

type TensionFormProps = { readonly tension: Tension; readonly onDone: () => void };

function TensionForm({ tension: { id, answered }, onDone }: TensionFormProps) {
  const t = useText();
  const { change } = useOnChoice();
  const [answer, setAnswer] = useState<TensionAnswer>(answered?.answer ?? 'accept');
  const [text, setText] = useState(answered?.text ?? '');
  const version = useSeenVersion(answered?.version);
  const toGo = LIMITS.reasonMinLength - text.trim().length;

  async function keep(): Promise<void> {
    const said = { tension: id, answer, text: text.trim() };
    if (await change({ part: 'tension', version: version.seen, ...said }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={answered?.text} />
      <Select
        label={t('choice.whatWithIt')}
        options={TENSION_ANSWERS.map((value) => ({ value, label: t(`choice.tension.${value}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextArea
        label={t('choice.tensionText')}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={LIMITS.textLength}
        countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
      />
      <div className={styles['actions']}>
        <Button
          size="sm"
          cannotYet={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
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

/** Objections that still stand go along with the choice by themselves. */
export function Carried() {
  const t = useText();
  const { view } = useOnChoice();
  if (view.carriedObjections.length === 0) return null;
  return (
    <Part title={t('choice.carried')} help={t('choice.carriedHelp')} id="carried">
      <ul className={styles['rows']}>
        {view.carriedObjections.map(({ group, text }) => (
          <li key={`${group}${text}`}>
            <GroupTag group={group} isPlain />
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
