import { DOTS } from '@opgave/shared/method/sessionDots';
import { type ComponentType, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './dots.module.css';

export type DotsWish = {
  readonly items: string[];
  readonly perPerson: number;
  readonly onOne: number;
};
/** Words that are at the table already, by what they are. */
export type DotSource = { readonly name: string; readonly lines: readonly string[] };

type DotsFormProps = {
  readonly sources: readonly DotSource[];
  /** Words that have to be looked up first. */
  readonly MoreSources?: ComponentType<{ readonly onTake: (lines: readonly string[]) => void }>;
  readonly isBusy: boolean;
  readonly onOpen: (wish: DotsWish) => void;
};

/** On what, and how many: one line for each choice. */
export function DotsForm({ sources, MoreSources, isBusy, onOpen }: DotsFormProps) {
  const t = useText();
  const [words, setWords] = useState('');
  const [perPerson, setPerPerson] = useState(String(DOTS.perPerson.default));
  const [onOne, setOnOne] = useState(String(DOTS.onOne.default));
  const take = (lines: readonly string[]) => setWords(lines.join('\n'));
  const items = itemsOf(words);
  const tooFew = items.length < DOTS.items.min ? t('dots.tooFew') : undefined;
  return (
    <>
      <p className={parts['small']}>{t('dots.lead')}</p>
      <TextArea
        label={t('dots.items')}
        help={t('dots.itemsHelp')}
        value={words}
        onChange={setWords}
        rows={5}
      />
      <div className={parts['actions']}>
        {sources.map(({ name, lines }) => (
          <Button key={name} size="sm" variant="quiet" onPress={() => take(lines)}>
            {name}
          </Button>
        ))}
        {MoreSources && <MoreSources onTake={take} />}
      </div>
      <div className={styles['fields']}>
        <Select
          label={t('dots.perPerson')}
          value={perPerson}
          onChange={setPerPerson}
          options={numbers(DOTS.perPerson)}
        />
        <Select label={t('dots.onOne')} value={onOne} onChange={setOnOne} options={numbers(DOTS.onOne)} />
      </div>
      <div>
        <Button
          isBusy={isBusy}
          cannotYet={tooFew}
          onPress={() => onOpen({ items, perPerson: Number(perPerson), onOne: Number(onOne) })}
        >
          {t('dots.open')}
        </Button>
      </div>
    </>
  );
}

function itemsOf(words: string): string[] {
  const lines = words.split('\n').map((line) => line.trim().slice(0, DOTS.words));
  return [...new Set(lines.filter(Boolean))].slice(0, DOTS.items.max);
}

function numbers({ min, max }: { readonly min: number; readonly max: number }) {
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const value = String(min + index);
    return { value, label: value };
  });
}
