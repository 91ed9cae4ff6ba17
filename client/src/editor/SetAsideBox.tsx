import { useEffect, useRef } from 'react';
import type { SetAside } from '#connection/offlineDocuments.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import styles from './setAsideBox.module.css';
import type { SheetSection } from './sheetSection.ts';

type SetAsideBoxProps = {
  readonly words: readonly SetAside[];
  readonly sections: readonly SheetSection[];
  readonly onDone: (ids: readonly string[]) => void;
};

/** Words that came too late to be saved; they stay until their author has them. */
export function SetAsideBox({ words, sections, onDone }: SetAsideBoxProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(words.length);
  useEffect(() => {
    if (words.length > before.current) heading.current?.focus();
    before.current = words.length;
  }, [words.length]);
  if (words.length === 0) return null;
  const titleOf = (root: string) => sections.find(({ key }) => key === root)?.title ?? root;
  return (
    <section className={styles['box']} aria-labelledby="set-aside" role="alert">
      <h2 id="set-aside" ref={heading} tabIndex={-1}>
        {t('aside.title')}
      </h2>
      <p>{t('aside.text')}</p>
      <ul className={styles['list']}>
        {words.map(({ id, root, text }) => (
          <li key={id}>
            <h3>{titleOf(root)}</h3>
            <blockquote className={styles['words']}>{text}</blockquote>
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        <CopyButton
          text={words.map(({ text }) => text).join('\n\n')}
          label={t('aside.copy')}
          variant="plain"
        />
        <Button onPress={() => onDone(words.map(({ id }) => id))}>{t('aside.done')}</Button>
      </div>
    </section>
  );
}
