import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import { IconArrowsExchange2, IconCheck } from '@tabler/icons-react';
import { CardText } from '#editor/cardWords/CardText.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import type { Linking, Pick } from './linking.ts';
import styles from './perspectives.module.css';
import type { AnswerInCell, MarkInCell, Row } from './sideBySide.ts';

type AnswerProps = {
  readonly card: PerspectiveCardView;
  readonly row: Row;
  readonly answer: AnswerInCell | undefined;
  readonly marks: readonly MarkInCell[];
  readonly linking: Linking | undefined;
  readonly pick: Pick | undefined;
  readonly onPick: ((pick: Pick) => void) | undefined;
  /** On a phone the other person is named, on a desk both values are. */
  readonly namesOther?: boolean;
};

/** The words of one answer, the differences that touch it, and while linking the way to pick it. */
export function Answer({ card, row, answer, marks, namesOther = false, ...picking }: AnswerProps) {
  const t = useText();
  if (!answer) {
    const wasAsked = row.key !== 'outside' || card.side === 'inside';
    return wasAsked && !card.isWithdrawn ? (
      <span className={styles['none']}>{t('perspectives.side.noAnswer')}</span>
    ) : null;
  }
  return (
    <>
      {row.kind === 'group' && (
        <span className={styles['asked']}>{t(`perspective.${answer.root}.question`)}</span>
      )}
      {answer.root === 'value' && card.valueKey && <strong>{t(`value.${card.valueKey}.name`)}</strong>}
      <span className={styles['words']}>
        <CardText
          card={{ kind: 'perspective', perspectiveId: card.id }}
          part={answer.root}
          name={card.name}
          text={answer.text}
        />
      </span>
      {marks.map(({ tension, other }) => (
        <span key={tension.id} className={styles['mark']}>
          <IconArrowsExchange2 aria-hidden="true" />
          {namesOther
            ? t('tensions.with', { name: `${other.name}, ${t(`group.${other.group}.name`).toLowerCase()}` })
            : t('tensions.cell', valueNames(t, tension))}
        </span>
      ))}
      <PickButton {...picking} />
    </>
  );
}

function valueNames(t: ReturnType<typeof useText>, { one, other }: MarkInCell['tension']) {
  return {
    one: t(`value.${one.value}.name`).toLowerCase(),
    other: t(`value.${other.value}.name`).toLowerCase(),
  };
}

function PickButton({ linking, pick, onPick }: { [K in 'linking' | 'pick' | 'onPick']: AnswerProps[K] }) {
  const t = useText();
  if (!linking || !pick || !onPick) return null;
  const isPicked =
    linking.step === 'other' &&
    linking.one.perspective === pick.perspective &&
    linking.one.root === pick.root;
  if (isPicked) {
    return (
      <span className={styles['mark']}>
        <IconCheck aria-hidden="true" />
        {t('tensions.picked')}
      </span>
    );
  }
  return (
    <span className={styles['pick']}>
      <Button size="sm" onPress={() => onPick(pick)}>
        {t('tensions.pick')}
      </Button>
    </span>
  );
}
