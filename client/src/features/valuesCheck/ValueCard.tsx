import type { AnswerHarm, PictureView, ValueView } from '@opgave/shared/contract/valuesCheck';
import type { ScoreId, WorkspaceId } from '@opgave/shared/ids';
import { type ReactNode, useId } from 'react';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { answerHarm, valuesKey } from '#connection/valuesApi.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { Note } from '#ui/Note.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useIsPhone } from '#ui/useMedia.ts';
import { Harm } from './Harm.tsx';
import { Movement } from './Movement.tsx';
import { harmsIn } from './pictureRows.ts';
import { Reasons } from './Reasons.tsx';
import { Signals } from './Signals.tsx';
import { useWordsOf } from './useWordsOf.ts';
import { ValueHead } from './ValueHead.tsx';
import { type Manner, ValuePicture, ValueRows } from './ValuePicture.tsx';
import styles from './valuesCheck.module.css';
import { WeighCard } from './WeighCard.tsx';

type ValueCardProps = {
  readonly workspaceId: WorkspaceId;
  readonly view: ValueView;
  readonly picture: PictureView;
  readonly manner: Manner;
  readonly rights: { readonly mayWeigh: boolean; readonly mayAnswer: boolean };
  readonly toUnknown: ReactNode;
};

/** How one value was weighed by everyone; one's own answer can still change. */
export function ValueCard(props: ValueCardProps) {
  const { workspaceId, view, picture, manner, rights, toUnknown } = props;
  const t = useText();
  const words = useWordsOf(view);
  const headId = useId();
  const isPhone = useIsPhone();
  const weighing = useInPlace();
  if (weighing.isOpen && rights.mayWeigh) {
    return (
      <div ref={weighing.form}>
        <WeighCard isNext workspaceId={workspaceId} view={view} onWeighed={weighing.close} />
      </div>
    );
  }
  const isWeighed = view.mine.score !== undefined;
  const caption = t('values.table', { value: words.name });
  return (
    <Card as="section" padding="roomy" aria-labelledby={headId} data-place={view.value}>
      <div className={styles['form']}>
        <ValueHead id={headId} view={view} />
        {isPhone ? (
          <ValueRows picture={picture} manner={manner} />
        ) : (
          <ValuePicture picture={picture} caption={caption} manner={manner} />
        )}
        <Movement picture={picture} name={words.name} />
        <Signals picture={picture} toUnknown={toUnknown} />
        <Harms workspaceId={workspaceId} picture={picture} mayAnswer={rights.mayAnswer} />
        <Reasons scores={picture.scores} />
        {rights.mayWeigh && (
          <CardActions>
            <Button variant="quiet" size="sm" ref={weighing.button} onPress={weighing.open}>
              {t(isWeighed ? 'values.change' : 'values.weighThis')}
            </Button>
          </CardActions>
        )}
      </div>
    </Card>
  );
}

type HarmsProps = Pick<ValueCardProps, 'workspaceId' | 'picture'> & { readonly mayAnswer: boolean };

function Harms({ workspaceId, picture, mayAnswer }: HarmsProps) {
  const t = useText();
  const { isBusy, refusal, send } = useSending([valuesKey(workspaceId), KEYS.gates(workspaceId)]);
  const harms = harmsIn(picture);
  if (harms.length === 0) return null;
  const answer = (id: ScoreId) => (given: AnswerHarm) => send(() => answerHarm(workspaceId, id, given));
  const isOpen = harms.some(({ harm }) => harm?.isAnswered === false);
  const isEmpty = refusal?.details['reason'] === 'empty';
  return (
    <div className={styles['harms']}>
      <h3>{t(isOpen ? 'values.VALUE_HARM' : 'values.harm.title')}</h3>
      {harms.map((score) => (
        <Harm
          key={score.id}
          score={score}
          isBusy={isBusy}
          onAnswer={mayAnswer ? answer(score.id) : undefined}
        />
      ))}
      {refusal && (
        <Note tone="bad" role="alert">
          {t(isEmpty ? 'values.harm.sectionEmpty' : `error.${refusal.code}`)}
        </Note>
      )}
    </div>
  );
}
