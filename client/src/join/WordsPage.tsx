import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './words.module.css';

const PARTS = ['who', 'saved', 'public', 'others', 'device', 'gone'] as const;

/** What happens with the words of people, on a page of its own within the door. */
export function WordsPage() {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo(0, 0);
  }, []);
  return (
    <article className={styles['words']}>
      <title>{`${t('door.words.title')} – Opgave`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {t('door.words.title')}
      </h1>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`door.words.${part}`)}</h2>
          <p>{part === 'public' ? t('notice.woo') : t(`door.words.${part}.more`)}</p>
        </section>
      ))}
      <p>
        <a className={styles['back']} href="#door">
          <IconArrowLeft aria-hidden="true" />
          {t('door.words.back')}
        </a>
      </p>
    </article>
  );
}
