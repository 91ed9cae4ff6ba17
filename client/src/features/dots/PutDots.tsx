import type { DotRound } from '@opgave/shared/method/sessionDots';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { forgetKept, useKeptForm } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import parts from '#ui/part.module.css';
import styles from './dots.module.css';
import { DotsDraft, draftOf } from './dotsDraft.ts';

type PutDotsProps = {
  readonly round: DotRound;
  readonly mine: readonly number[] | undefined;
  readonly isBusy: boolean;
  /** Where dots stay that are not handed in yet. */
  readonly keptAs: string;
  /** Resolves with whether they were taken. */
  readonly onPut: (given: number[]) => Promise<boolean>;
};

/** One's own dots: put down, taken back, and handed in together. Nobody looks over one's shoulder. */
export function PutDots({ round, mine, isBusy, keptAs, onPut }: PutDotsProps) {
  const t = useText();
  const [draft, setDraft] = useKeptForm(keptAs, DotsDraft, draftOf(round, mine));
  const given = draft.map(({ count }) => count);
  const left = round.perPerson - given.reduce((sum, count) => sum + count, 0);
  const isPut = mine !== undefined && given.every((count, index) => count === mine[index]);

  function change(index: number, by: number): void {
    setDraft(draft.map((one, place) => (place === index ? { ...one, count: one.count + by } : one)));
  }

  async function put(): Promise<void> {
    if (await onPut(given)) forgetKept(keptAs);
  }

  return (
    <div className={styles['put']}>
      <p className={styles['left']} role="status">
        {t('dots.left', { count: left })}
      </p>
      <ol className={styles['items']}>
        {round.items.map((item, index) => (
          <Item
            key={item}
            words={item}
            count={given[index] ?? 0}
            most={Math.min(round.onOne, (given[index] ?? 0) + left)}
            onChange={(by) => change(index, by)}
          />
        ))}
      </ol>
      <div className={parts['actions']}>
        <Button variant="primary" size="lg" isBusy={isBusy} onPress={() => void put()}>
          {t(mine === undefined ? 'dots.put' : 'dots.putAgain')}
        </Button>
      </div>
      <p role="status" className={parts['small']}>
        {isPut ? t('dots.isPut') : t('dots.notYet')}
      </p>
    </div>
  );
}

type ItemProps = {
  readonly words: string;
  readonly count: number;
  readonly most: number;
  readonly onChange: (by: number) => void;
};

function Item({ words, count, most, onChange }: ItemProps) {
  const t = useText();
  return (
    <li className={styles['item']}>
      <span className={styles['words']}>{words}</span>
      <span className={styles['stepper']}>
        <IconButton
          label={t('dots.takeFrom', { item: words })}
          icon={<IconMinus aria-hidden="true" />}
          isIdle={count === 0}
          onPress={() => onChange(-1)}
        />
        <span className={styles['mine']}>
          <span className="visually-hidden">{t('dots.count', { count })}</span>
          <span aria-hidden="true">{'●'.repeat(count)}</span>
        </span>
        <IconButton
          label={t('dots.putOn', { item: words })}
          icon={<IconPlus aria-hidden="true" />}
          isIdle={count >= most}
          onPress={() => onChange(1)}
        />
      </span>
    </li>
  );
}
