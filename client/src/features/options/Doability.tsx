import type { AnswerDoability, OptionView } from '@opgave/shared/contract/options';
import {
  DOABILITY_QUESTIONS,
  DOABILITY_VERDICTS,
  type DoabilityVerdict,
} from '@opgave/shared/method/options';
import { useId, useState } from 'react';
import { byName } from '#i18n/byName.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Tag } from '#ui/Tag.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import styles from './options.module.css';

const MAX_WORDS = 500;
const TONES = { yes: 'ok', partly: 'warn', no: 'warn' } as const;

type Answers = AnswerDoability['answers'];
type DoabilityProps = {
  readonly option: OptionView;
  readonly mayAnswer: boolean;
  /** Resolves with whether it was kept. */
  readonly onAnswer: (answer: AnswerDoability) => Promise<boolean>;
};

/** Whether people can really do this: asked of those who live it and those who carry it out. */
export function Doability({ option, mayAnswer, onAnswer }: DoabilityProps) {
  const t = useText();
  const titleId = useId();
  const changing = useInPlace();
  const own = option.doability.find(({ isMine }) => isMine);
  return (
    <section className={styles['part']} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{t('option.doability')}</h2>
        <p className={styles['soft']}>{t('option.doabilityHelp')}</p>
      </div>
      {option.doability.length === 0 && <p>{t('option.nobodyAsked')}</p>}
      <ul className={styles['plain']}>
        {option.doability.map((said) => (
          <Said key={`${said.by.group}${said.by.name}${said.answers.steps}`} said={said} />
        ))}
      </ul>
      {mayAnswer && !changing.isOpen && (
        <div>
          <Button ref={changing.button} onPress={changing.open}>
            {t(own ? 'option.answerAgain' : 'option.answer')}
          </Button>
        </div>
      )}
      {changing.isOpen && (
        <div ref={changing.form}>
          <DoabilityForm
            start={own}
            onCancel={changing.close}
            onKeep={async (answer) => {
              if (await onAnswer(answer)) changing.close();
            }}
          />
        </div>
      )}
    </section>
  );
}

function Said({ said: { by, verdict, answers } }: { readonly said: OptionView['doability'][number] }) {
  const t = useText();
  return (
    <li className={styles['effect']}>
      <div className={styles['effectHead']}>
        <h3 className={styles['subject']}>
          {by.group && <GroupShape group={by.group} />}
          {byName(t, by)}
        </h3>
        <Tag tone={TONES[verdict]}>{t(`option.verdict.${verdict}`)}</Tag>
      </div>
      <dl className={styles['answers']}>
        {DOABILITY_QUESTIONS.map((question) => (
          <div key={question}>
            <dt>{t(`option.doability.${question}`)}</dt>
            <dd>{answers[question]}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

type DoabilityFormProps = {
  readonly start: OptionView['doability'][number] | undefined;
  readonly onKeep: (answer: AnswerDoability) => Promise<void>;
  readonly onCancel: () => void;
};
const EMPTY: Answers = { understands: '', badDay: '', steps: '', mistake: '', helps: '' };

function DoabilityForm({ start, onKeep, onCancel }: DoabilityFormProps) {
  const t = useText();
  const [answers, setAnswers] = useState<Answers>({ ...EMPTY, ...start?.answers });
  const [verdict, setVerdict] = useState<DoabilityVerdict | undefined>(start?.verdict);
  const [isAsked, setIsAsked] = useState(false);
  const isEmpty = (question: keyof Answers) => answers[question].trim() === '';

  function handleKeep(): void {
    setIsAsked(true);
    if (verdict !== undefined && !DOABILITY_QUESTIONS.some(isEmpty)) void onKeep({ answers, verdict });
  }
  return (
    <div className={styles['form']}>
      {DOABILITY_QUESTIONS.map((question) => (
        <TextField
          key={question}
          label={t(`option.doability.${question}`)}
          value={answers[question]}
          onChange={(text) => setAnswers({ ...answers, [question]: text })}
          maxLength={MAX_WORDS}
          error={isAsked && isEmpty(question) ? t('option.answerNeeded') : undefined}
        />
      ))}
      <ChoiceCards
        label={t('option.verdict')}
        options={DOABILITY_VERDICTS.map((value) => ({ value, label: t(`option.verdict.${value}`) }))}
        value={verdict}
        onChange={setVerdict}
        error={isAsked && verdict === undefined ? t('option.verdictNeeded') : undefined}
      />
      <div className={styles['actions']}>
        <Button onPress={handleKeep}>{t('option.keep')}</Button>
        <Button variant="quiet" onPress={onCancel}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
