import type { WorkspaceCard } from '@opgave/shared/contract/http';
import { PHASES, phaseNumber } from '@opgave/shared/method/phases';
import { IconBroadcast } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './home.module.css';

const STEPS = PHASES.filter((phase) => phase !== 'closed');

interface TableCardProps {
  readonly card: WorkspaceCard;
  /** The one thing here that waits for whoever looks. */
  readonly waits: string | undefined;
}

/** One table: state, step in words with eight bars, people, and size. Presses as a whole. */
export function TableCard({ card, waits }: TableCardProps) {
  const t = useText();
  const { slug, title, organisation, phase, groups, people, faces } = card;
  const step = phaseNumber(phase);
  return (
    <Link to={`/w/${slug}`} className={styles['card']}>
      <span className={styles['cardHead']}>
        <span className={styles['cardTitle']}>{title}</span>
        <StateTag card={card} />
      </span>
      <span className={styles['organisation']}>{organisation}</span>
      {waits && <span className={styles['waits']}>{t('home.waitsHere', { what: waits })}</span>}
      <span className={styles['step']}>
        {phase === 'closed' ? (
          <b>{t('phase.closed.name')}</b>
        ) : (
          <>
            <b>{t('home.step', { number: step })}</b> {t(`phase.${phase}.name`)}
          </>
        )}
      </span>
      <span className={styles['bars']} aria-hidden="true">
        {STEPS.map((each) => (
          <span key={each} data-state={barState(phaseNumber(each), step)} />
        ))}
      </span>
      <span className={styles['size']}>
        <span className={styles['faces']} aria-hidden="true">
          {faces.map(({ displayName, group }, index) => (
            <Avatar key={index} name={displayName} group={group} size="s" isDecorative />
          ))}
        </span>
        {t('home.size', {
          people: t('home.people', { count: people }),
          groups: t('home.groups', { count: groups.length }),
        })}
      </span>
    </Link>
  );
}

function barState(number: number, now: number): 'done' | 'now' | 'later' {
  if (number < now) return 'done';
  return number === now ? 'now' : 'later';
}

function StateTag({ card }: { readonly card: WorkspaceCard }) {
  const t = useText();
  if (card.isArchived) return <Tag>{t('shell.archived')}</Tag>;
  if (card.peopleHere > 0) {
    return (
      <Tag tone="accent" icon={<IconBroadcast aria-hidden="true" />}>
        {t('home.hereNow', { count: card.peopleHere })}
      </Tag>
    );
  }
  return card.phase === 'prepare' ? <Tag>{t('home.notOpen')}</Tag> : null;
}
