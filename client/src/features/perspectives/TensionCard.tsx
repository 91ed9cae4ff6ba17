import type { TensionSideView, TensionView } from '@opgave/shared/contract/tensions';
import { IconArrowsExchange2, IconCheck, IconFileText } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './perspectives.module.css';

/** What this person may do with a difference; left out where they may not. */
export interface TensionDeeds {
  /** The words of an answer, for what is not quoted. */
  readonly wordsOf: (side: TensionSideView) => string;
  readonly onSettle: ((tension: TensionView) => void) | undefined;
  readonly onReopen: ((tension: TensionView) => void) | undefined;
  readonly onPlace: ((tension: TensionView) => void) | undefined;
  readonly onWithdraw: ((tension: TensionView) => void) | undefined;
}

type TensionCardProps = { readonly tension: TensionView; readonly deeds: TensionDeeds | undefined };

/** Both ends in the words of their authors with the value that weighs there, and whether the table talked it over. */
export function TensionCard({ tension, deeds }: TensionCardProps) {
  const t = useText();
  const { settled } = tension;
  return (
    <Card as="li">
      <article className={styles['tension']} data-place={tension.id}>
        <div className={styles['tags']}>
          {settled ? (
            <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
              {t('tensions.settled')}
            </Tag>
          ) : (
            <Tag tone="warn" icon={<IconArrowsExchange2 aria-hidden="true" />}>
              {t('tensions.open')}
            </Tag>
          )}
          {tension.placedAt !== undefined && (
            <Tag icon={<IconFileText aria-hidden="true" />}>{t('tensions.inText')}</Tag>
          )}
        </div>
        <div className={styles['ends']}>
          <End side={tension.one} words={deeds?.wordsOf(tension.one)} />
          <End side={tension.other} words={deeds?.wordsOf(tension.other)} />
        </div>
        {settled && (
          <p>
            <span className={styles['soft']}>{t('tensions.settledBy', { name: settled.by })}</span>{' '}
            {settled.how}
          </p>
        )}
        <p className={styles['soft']}>{t('tensions.by', { name: tension.by })}</p>
        {deeds && <Deeds tension={tension} deeds={deeds} />}
      </article>
    </Card>
  );
}

function End({ side, words }: { readonly side: TensionSideView; readonly words: string | undefined }) {
  const t = useText();
  return (
    <div className={styles['end']}>
      <p className={styles['endHead']}>
        <strong>{side.name}</strong> <GroupTag group={side.group} isPlain />
      </p>
      <blockquote>{side.quote ?? words ?? t(`perspective.${side.root}.question`)}</blockquote>
      <p>
        <strong>{t(`value.${side.value}.name`)}</strong>
      </p>
    </div>
  );
}

function Deeds({ tension, deeds }: { readonly tension: TensionView; readonly deeds: TensionDeeds }) {
  const t = useText();
  const isOpen = tension.settled === undefined;
  const isPlaced = tension.placedAt !== undefined;
  const { onSettle, onReopen, onPlace, onWithdraw } = deeds;
  return (
    <div className={styles['actions']}>
      {onPlace && !isPlaced && <Button onPress={() => onPlace(tension)}>{t('tensions.place')}</Button>}
      {onSettle && isOpen && <Button onPress={() => onSettle(tension)}>{t('tensions.settle')}</Button>}
      {onReopen && !isOpen && (
        <Button variant="quiet" onPress={() => onReopen(tension)}>
          {t('tensions.reopen')}
        </Button>
      )}
      {onWithdraw && tension.isMine && !isPlaced && (
        <Button variant="quiet" onPress={() => onWithdraw(tension)}>
          {t('tensions.withdraw')}
        </Button>
      )}
    </div>
  );
}
