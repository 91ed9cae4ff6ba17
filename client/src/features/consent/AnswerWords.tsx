import type { ConsentAnswer, ObjectionChecks, RecheckAnswer } from '@opgave/shared/method/consentAnswer';
import type { z } from 'zod';
import { useText } from '#i18n/useText.ts';
import { answerIcon, answerLabel } from './AnswerCards.tsx';
import { CHECKS } from './answerDraft.ts';
import styles from './consent.module.css';
import { sectionName } from './roundWords.ts';

type Given = ConsentAnswer | RecheckAnswer;

/** An answer word for word, as it is or will be sent. */
export function AnswerWords({ answer }: { readonly answer: Given }) {
  const t = useText();
  const { kind } = answer;
  return (
    <div className={styles['answerWords']}>
      <p className={styles['answerKind']}>
        {answerIcon(kind)}
        {t(answerLabel(kind))}
      </p>
      <dl className={styles['facts']}>
        <About answer={answer} />
        {'text' in answer && answer.text !== '' && (
          <Fact name={t(kind === 'objection' ? 'round.reason' : 'round.text')}>{answer.text}</Fact>
        )}
        {kind === 'objection' && <ObjectionFacts answer={answer} />}
      </dl>
    </div>
  );
}

function About({ answer }: { readonly answer: Given }) {
  const t = useText();
  if (answer.kind !== 'concern' && answer.kind !== 'objection') return null;
  const sections = answer.kind === 'concern' ? [answer.section] : answer.sections;
  return (
    <Fact name={t('round.part')}>
      {sections.map((section) => sectionName(section, t(`section.${section}.title`))).join(', ')}
      {answer.quote !== undefined && <q className={styles['quote']}>{answer.quote}</q>}
    </Fact>
  );
}

function ObjectionFacts({ answer }: { readonly answer: Extract<Given, { kind: 'objection' }> }) {
  const t = useText();
  const { reasonType, forWhom, wouldHelp, checks } = answer;
  return (
    <>
      <Fact name={t('round.reasonType')}>{t(`reasonType.${reasonType}.name`)}</Fact>
      <Fact name={t('consent.forWhom.question')}>{forWhom}</Fact>
      <Fact name={t('consent.wouldHelp.question')}>{wouldHelp}</Fact>
      <Fact name={t('round.checks')}>
        <CheckAnswers checks={checks} />
      </Fact>
    </>
  );
}

/** The three control answers, in words. */
export function CheckAnswers({ checks }: { readonly checks: z.infer<typeof ObjectionChecks> }) {
  const t = useText();
  return (
    <ul className={styles['checks']}>
      {CHECKS.map((check) => (
        <li key={check}>{t(`round.check.${check}.${checks[check] ? 'yes' : 'no'}`)}</li>
      ))}
    </ul>
  );
}

type FactProps = { readonly name: string; readonly children: React.ReactNode };

function Fact({ name, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
