import { IconCircleCheck, IconHandStop, IconMessageCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { TextKey } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { type AnswerKind, type Asked, CARDS } from './answerDraft.ts';
import styles from './consent.module.css';
import { fieldId } from './useAnswerForm.ts';

/** The words of the method on each card (`method.md` section 7). */
const LABELS: Readonly<Record<AnswerKind, TextKey>> = {
  consent: 'consent.consent.button',
  concern: 'consent.concern.button',
  objection: 'consent.objection.button',
  withdrawn: 'consent.recheck.withdrawn',
  becomesConcern: 'consent.recheck.becomesConcern',
  stays: 'consent.recheck.stays',
  keep: 'round.keep',
};

const ICONS: Readonly<Record<AnswerKind, ReactNode>> = {
  consent: <IconCircleCheck className={styles['cardIcon']} aria-hidden="true" />,
  concern: <IconMessageCircle className={styles['cardIcon']} aria-hidden="true" />,
  objection: <IconHandStop className={styles['cardIcon']} aria-hidden="true" />,
  withdrawn: <IconCircleCheck className={styles['cardIcon']} aria-hidden="true" />,
  becomesConcern: <IconMessageCircle className={styles['cardIcon']} aria-hidden="true" />,
  stays: <IconHandStop className={styles['cardIcon']} aria-hidden="true" />,
  keep: <IconCircleCheck className={styles['cardIcon']} aria-hidden="true" />,
};

export function answerLabel(kind: AnswerKind): TextKey {
  return LABELS[kind];
}

export function answerIcon(kind: AnswerKind): ReactNode {
  return ICONS[kind];
}

type AnswerCardsProps = {
  readonly asked: Asked;
  readonly kind: AnswerKind | undefined;
  readonly onKind: (kind: AnswerKind) => void;
  readonly error: string | undefined;
};

/** The answers one can give, each a card, all alike: none is the better one. */
export function AnswerCards({ asked, kind, onKind, error }: AnswerCardsProps) {
  const t = useText();
  const options = CARDS[asked].map((value: AnswerKind) => ({
    value,
    label: t(LABELS[value]),
    hint: t(`round.hint.${asked === 'other' && value === 'objection' ? 'newObjection' : value}`),
    icon: ICONS[value],
  }));
  return (
    <div className={styles['cards']}>
      <ChoiceCards
        id={fieldId('kind')}
        label={t('round.yourAnswer')}
        options={options}
        value={kind}
        onChange={onKind}
        error={error}
      />
    </div>
  );
}
