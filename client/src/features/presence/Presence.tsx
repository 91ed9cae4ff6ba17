import type { PersonView } from '@opgave/shared/contract/http';
import { useId } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { byPresence } from './byPresence.ts';
import styles from './presence.module.css';

/** As many as fit without hiding a shape. */
const SHOWN = 12;

type PresenceProps = {
  readonly people: readonly PersonView[];
  readonly me: string;
  readonly peoplePath: string;
  /** Whether there is somebody to invite who can be invited from here. */
  readonly mayInvite: boolean;
};

/** Who is here, by name and shape, and how many of all (`look/02`). */
export function Presence({ people, me, peoplePath, mayInvite }: PresenceProps) {
  const t = useText();
  const heading = useId();
  const here = byPresence(people, me).filter(({ isHere }) => isHere);
  const isAlone = here.every(({ personId }) => personId === me);
  return (
    <section aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading} className={styles['title']}>
          {t('presence.title')}
        </h2>
        <span className={styles['count']}>
          {t('presence.count', { here: here.length, all: people.length })}
        </span>
      </div>
      <ul className={styles['people']}>
        {here.slice(0, SHOWN).map((person) => (
          <Person key={person.personId} person={person} />
        ))}
      </ul>
      {here.length > SHOWN && (
        <p className={styles['note']}>{t('presence.more', { count: here.length - SHOWN })}</p>
      )}
      {isAlone && <p className={styles['note']}>{t('presence.nobody')}</p>}
      <Link to={peoplePath} className={styles['all']}>
        {t(mayInvite ? 'presence.invite' : 'presence.all')}
      </Link>
    </section>
  );
}

function Person({ person }: { readonly person: PersonView }) {
  const { displayName, group } = person;
  return (
    <li className={styles['person']}>
      <Avatar name={displayName} group={group} />
      <span className={styles['name']} aria-hidden="true">
        {displayName}
      </span>
    </li>
  );
}
