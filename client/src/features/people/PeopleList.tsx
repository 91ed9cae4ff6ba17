import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import { type ReactNode, useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { PersonLine } from './PersonLine.tsx';
import styles from './people.module.css';
import { seatingOf } from './seats.ts';

type PeopleListProps = {
  readonly workspace: Pick<WorkspaceView, 'groups' | 'sideOfOther'>;
  readonly people: readonly PersonView[];
  readonly me: string;
  /** Whose line gets a button to change it. */
  readonly mayChange: (person: PersonView) => boolean;
  readonly onChange: (person: PersonView) => void;
};

/** Everyone at the table by group, outside first, with how many seats are taken of how many are meant. */
export function PeopleList({ workspace, people, me, mayChange, onChange }: PeopleListProps) {
  const t = useText();
  const { groups, leading, reading } = seatingOf(workspace, people);
  const lines = (some: readonly PersonView[]) =>
    some.map((person) => (
      <PersonLine
        key={person.personId}
        person={person}
        isMe={person.personId === me}
        onChange={mayChange(person) ? () => onChange(person) : undefined}
      />
    ));
  return (
    <div className={styles['groups']}>
      {groups.map(({ group, people: inside, planned }) => (
        <Place
          key={group}
          title={<GroupTag group={group} isPlain />}
          count={t('people.seats', { taken: inside.length, planned })}
        >
          {inside.length > 0 && lines(inside)}
        </Place>
      ))}
      {leading.length > 0 && <Place title={t('people.leading')}>{lines(leading)}</Place>}
      {reading.length > 0 && <Place title={t('people.reading')}>{lines(reading)}</Place>}
    </div>
  );
}

type PlaceProps = { readonly title: ReactNode; readonly count?: string; readonly children: ReactNode };

function Place({ title, count, children }: PlaceProps) {
  const t = useText();
  const heading = useId();
  return (
    <Card padding="none">
      <div className={styles['place']}>
        <h3 id={heading} className={styles['placeTitle']}>
          {title}
        </h3>
        {count && <span className={styles['soft']}>{count}</span>}
      </div>
      {children ? (
        <ul aria-labelledby={heading}>{children}</ul>
      ) : (
        <p className={styles['nobody']}>{t('people.nobodyYet')}</p>
      )}
    </Card>
  );
}
