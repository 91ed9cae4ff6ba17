import type { CommentView } from '@opgave/shared/contract/comments';
import { IconPencil } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './comments.module.css';

/** The words that should go and those that should come, as they would stand in the text. */
export function Suggestion({ comment: { passage, suggestion } }: { readonly comment: CommentView }) {
  const t = useText();
  if (!passage || !suggestion) return null;
  return (
    <p className={styles['change']}>
      <span className="visually-hidden">{t('comments.now')} </span>
      <del>{passage.quote}</del> <span className="visually-hidden">{t('comments.instead')} </span>
      {suggestion.words === '' ? <em>{t('comments.leftOut')}</em> : <ins>{suggestion.words}</ins>}
    </p>
  );
}

export function SuggestionTag() {
  const t = useText();
  return (
    <Tag tone="accent" icon={<IconPencil aria-hidden="true" />}>
      {t('comments.otherWords')}
    </Tag>
  );
}
