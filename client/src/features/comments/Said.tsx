import type { ReplyView } from '@opgave/shared/contract/comments';
import { IconEyeOff } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './comments.module.css';

type SaidProps = {
  readonly said: ReplyView;
  readonly menu: ReactNode;
  /** Above the words: what should stand in the text instead. */
  readonly before?: ReactNode;
  /** An answer of the sponsor or the facilitator is marked as such. */
  readonly isAnswer?: boolean;
};

/** Who said it, when, and the words; of what was withdrawn only that it was. */
export function Said({ said, menu, before, isAnswer = false }: SaidProps) {
  const t = useText();
  const dates = useTableDates();
  const { by, isMine, state, placedAt, editedAt } = said;
  if (state === 'withdrawn') return <p className={styles['soft']}>{t('comments.withdrawn')}</p>;
  return (
    <>
      <div className={styles['by']}>
        <Avatar name={by.name} group={by.group} size="s" isDecorative />
        <p>
          <span className={styles['name']}>{isMine ? t('comments.you', { name: by.name }) : by.name}</span>{' '}
          <time className={styles['soft']} dateTime={placedAt}>
            {dates.shortDay(placedAt)}
          </time>
          {editedAt && <span className={styles['soft']}> · {t('comments.edited')}</span>}
          <span className={styles['group']}>
            {t(by.group ? `group.${by.group}.name` : `role.${by.role}.name`)}
          </span>
        </p>
        <span className={styles['menu']}>{menu}</span>
      </div>
      {isAnswer && <OfficialTag role={by.role} />}
      {before}
      <p className={styles['words']}>{withMentions(said)}</p>
      {state === 'waiting' && (
        <Note tone="neutral" icon={<IconEyeOff aria-hidden="true" />}>
          {t(isMine ? 'comments.waitsMine' : 'comments.waitsTheirs')}
        </Note>
      )}
      {state === 'hidden' && (
        <Note tone="neutral" icon={<IconEyeOff aria-hidden="true" />}>
          {t(isMine ? 'comments.hiddenMine' : 'comments.hiddenTheirs', { reason: said.reason ?? '' })}
        </Note>
      )}
    </>
  );
}

/** Who is named stands out, oneself most. */
function withMentions({ text, mentions = [] }: ReplyView): ReactNode {
  if (mentions.length === 0) return text;
  const pieces = mentions.map(({ at, length, isMe }, index) => {
    const before = mentions[index - 1];
    return (
      <Fragment key={at}>
        {text.slice(before ? before.at + before.length : 0, at)}
        <strong className={styles['mention']} data-me={isMe}>
          {text.slice(at, at + length)}
        </strong>
      </Fragment>
    );
  });
  const last = mentions.at(-1);
  return [...pieces, text.slice(last ? last.at + last.length : 0)];
}

const OFFICIAL = { sponsor: 'comments.ofSponsor', facilitator: 'comments.ofFacilitator' } as const;

function OfficialTag({ role }: Pick<ReplyView['by'], 'role'>) {
  const t = useText();
  if (role !== 'sponsor' && role !== 'facilitator') return null;
  return (
    <div>
      <Tag tone="accent">{t(OFFICIAL[role])}</Tag>
    </div>
  );
}
