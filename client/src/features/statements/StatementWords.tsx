import type { StatementView } from '@opgave/shared/contract/statements';
import type { StatementLabel } from '@opgave/shared/method/statements';
import {
  IconArrowsExchange2,
  IconArrowsSplit2,
  IconCheck,
  IconCircleDashed,
  IconHelp,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import type { RowTools } from './rowTools.ts';
import styles from './statements.module.css';

const LOOKS: Readonly<Record<StatementLabel, { tone: 'ok' | 'warn' | 'neutral'; icon: ReactNode }>> = {
  sharedGround: { tone: 'ok', icon: <IconCheck aria-hidden="true" /> },
  betweenGroups: { tone: 'warn', icon: <IconArrowsExchange2 aria-hidden="true" /> },
  withinGroup: { tone: 'neutral', icon: <IconArrowsSplit2 aria-hidden="true" /> },
  unclear: { tone: 'neutral', icon: <IconHelp aria-hidden="true" /> },
  open: { tone: 'neutral', icon: <IconCircleDashed aria-hidden="true" /> },
};
/** Where a statement with this label helps to write the problem (`method.md` section 14). */
const OFFERED = { sharedGround: 'oneSentence', betweenGroups: 'differences' } as const;
const OFFERED_LABELS = ['sharedGround', 'betweenGroups'] as const;

type StatementWordsProps = { readonly statement: StatementView; readonly tools: RowTools };

/** What is said of a statement: its labels, where it is offered, and what one can do with it. */
export function StatementWords({ statement, tools }: StatementWordsProps) {
  const t = useText();
  return (
    <>
      <div className={styles['labels']}>
        {statement.labels.map((label) => (
          <Tag key={label} tone={LOOKS[label].tone} icon={LOOKS[label].icon}>
            {t(`statements.label.${label}`)}
          </Tag>
        ))}
      </div>
      {OFFERED_LABELS.filter((label) => statement.labels.includes(label)).map((label) => (
        <Offered key={label} section={OFFERED[label]} link={tools.linkTo(OFFERED[label])} />
      ))}
      {statement.fromRoom && (
        <p className={styles['soft']}>{`${t('scribe.line')} ${statement.fromRoom.writtenBy}`}</p>
      )}
      <Own statement={statement} tools={tools} />
      {tools.renderComments(statement)}
    </>
  );
}

type OfferedProps = {
  readonly section: 'oneSentence' | 'differences';
  readonly link: string | undefined;
};

function Offered({ section, link }: OfferedProps) {
  const t = useText();
  const name = t('statements.quoted', { words: t(`section.${section}.title`) });
  return (
    <p className={styles['soft']}>
      {t('statements.offeredAt')} {link ? <Link to={link}>{name}</Link> : name}
    </p>
  );
}

function Own({ statement, tools }: StatementWordsProps) {
  const t = useText();
  const { reaction } = statement.mine;
  const { voteLink, onHide, onPark } = tools;
  const onWithdraw = statement.isMine ? tools.onWithdraw : undefined;
  if (!voteLink && !onHide && !reaction && !onWithdraw && !onPark) return null;
  const text = statement.text;
  return (
    <p className={styles['own']}>
      {reaction && <span>{t('statements.yours', { reaction: t(`statements.short.${reaction}`) })}</span>}
      {voteLink && (
        <Link
          to={voteLink(statement)}
          aria-label={t(reaction ? 'statements.changeThis' : 'statements.reactThis', { text })}
        >
          {t(reaction ? 'statements.change' : 'statements.reactOne')}
        </Link>
      )}
      {(['withdraw', 'hide', 'park'] as const).map((what) => {
        const act = { withdraw: onWithdraw, hide: onHide, park: onPark }[what];
        return (
          act && (
            <button
              key={what}
              type="button"
              className={styles['textButton']}
              aria-label={t(`statements.${what}This`, { text })}
              onClick={() => act(statement)}
            >
              {t(`statements.${what}`)}
            </button>
          )
        );
      })}
    </p>
  );
}
