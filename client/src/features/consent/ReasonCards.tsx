import type { ConcernView, ObjectionView, RoundView } from '@opgave/shared/contract/consent';
import type { Group } from '@opgave/shared/method/groups';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Card } from '#ui/Card.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { CheckAnswers } from './AnswerWords.tsx';
import { ChangedText } from './Changes.tsx';
import styles from './reasons.module.css';

type Given = { readonly by: { readonly name?: string | undefined; readonly group: Group } };
type CardProps = {
  /** What the facilitator may do with it. */
  readonly action?: ReactNode;
};

/** A concern, word for word, that stands beside the text. */
export function ConcernCard({ concern, action }: CardProps & { readonly concern: ConcernView }) {
  const t = useText();
  const { id, by, sections, quote, text, wasObjection, hidden } = concern;
  const places = placesOf(t, sections);
  return (
    <Card as="article" aria-labelledby={`given-${id}`} data-place={id}>
      <div className={styles['card']}>
        <Head
          id={`given-${id}`}
          by={by}
          about={t(wasObjection ? 'round.becameConcernOn' : 'round.concernOn', { places })}
        />
        {quote !== undefined && <q className={styles['quote']}>{quote}</q>}
        {text !== undefined && <p className={styles['words']}>{text}</p>}
        <HiddenNote hidden={hidden} isSeen={text !== undefined} />
        {action}
      </div>
    </Card>
  );
}

type ObjectionCardProps = CardProps & {
  readonly objection: ObjectionView;
  /** What was changed in the parts that it names. */
  readonly changes?: RoundView['changes'];
  readonly children?: ReactNode;
};

/** A reasoned objection, word for word and for ever, with what became of it. */
export function ObjectionCard({ objection, changes = [], action, children }: ObjectionCardProps) {
  const t = useText();
  const { id, by, sections, words, result, resultText, answer, hidden, isAgainstRepair } = objection;
  const places = placesOf(t, sections);
  const changed = changes.filter(({ section }) => sections.includes(section));
  return (
    <Card as="article" aria-labelledby={`given-${id}`} data-place={id}>
      <div className={styles['card']}>
        <Head
          id={`given-${id}`}
          by={by}
          about={t(isAgainstRepair ? 'round.objectionOnRepair' : 'round.objectionOn', { places })}
          tag={result && <ResultTag result={result} />}
        />
        <Tag>{t(`reasonType.${objection.reasonType}.name`)}</Tag>
        {words && <ObjectionWords words={words} checks={objection.checks} />}
        <HiddenNote hidden={hidden} isSeen={words !== undefined} />
        {result && !isAgainstRepair && <ChangedSince changed={changed} />}
        {resultText !== undefined && resultText !== '' && <q className={styles['quote']}>{resultText}</q>}
        {answer !== undefined && (
          <div className={styles['answer']}>
            <p className={styles['answerHead']}>{t('round.sponsorAnswers')}</p>
            <p className={styles['words']}>{answer}</p>
          </div>
        )}
        {children && <div className={styles['more']}>{children}</div>}
        {action}
      </div>
    </Card>
  );
}

function ObjectionWords({
  words,
  checks,
}: {
  readonly words: NonNullable<ObjectionView['words']>;
  readonly checks: ObjectionView['checks'];
}) {
  const t = useText();
  return (
    <>
      {words.quote !== undefined && <q className={styles['quote']}>{words.quote}</q>}
      <p className={styles['words']}>{words.text}</p>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('round.forWhom')}</dt>
          <dd>{words.forWhom}</dd>
        </div>
        <div>
          <dt>{t('round.wouldHelp')}</dt>
          <dd>{words.wouldHelp}</dd>
        </div>
        <div>
          <dt>{t('round.checks')}</dt>
          <dd>
            <CheckAnswers checks={checks} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function ChangedSince({ changed }: { readonly changed: RoundView['changes'] }) {
  const t = useText();
  if (changed.length === 0) return null;
  return (
    <div className={styles['since']}>
      <p className={styles['answerHead']}>{t('round.changesTitle')}</p>
      {changed.map((change) => (
        <ChangedText key={change.section} change={change} />
      ))}
    </div>
  );
}

const TONES = { withdrawn: 'ok', becomesConcern: 'accent', stays: 'warn' } as const;

function ResultTag({ result }: { readonly result: NonNullable<ObjectionView['result']> }) {
  const t = useText();
  return <Tag tone={TONES[result]}>{t(`round.result.${result}`)}</Tag>;
}

type HeadProps = Given & { readonly id: string; readonly about: string; readonly tag?: ReactNode };

function Head({ id, by, about, tag }: HeadProps) {
  const t = useText();
  const group = t(`group.${by.group}.name`);
  return (
    <div className={styles['head']}>
      {by.name === undefined ? (
        <GroupShape group={by.group} size="l" />
      ) : (
        <Avatar name={by.name} group={by.group} isDecorative />
      )}
      <div className={styles['headWords']}>
        <h3 id={id}>
          {by.name ?? group} {by.name !== undefined && <span>{group}</span>}
        </h3>
        <p>{about}</p>
      </div>
      {tag}
    </div>
  );
}

function placesOf(t: ReturnType<typeof useText>, sections: ConcernView['sections']): string {
  return sections.map((section) => `“${t(`section.${section}.title`)}”`).join(', ');
}

type HiddenNoteProps = { readonly hidden: { readonly reason: string } | undefined; readonly isSeen: boolean };

function HiddenNote({ hidden, isSeen }: HiddenNoteProps) {
  const t = useText();
  if (!hidden) return null;
  return (
    <Note tone="neutral" icon={<IconEyeOff aria-hidden="true" />} title={t('round.hiddenBy')}>
      {isSeen ? `${hidden.reason} ${t('round.hiddenSeen')}` : hidden.reason}
    </Note>
  );
}
