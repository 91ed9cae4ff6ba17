import type { PersonView } from '@opgave/shared/contract/http';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './people.module.css';

type PeopleListProps = {
  readonly people: readonly PersonView[];
  readonly me: string;
  /** Whose line gets a button to change it. */
  readonly mayChange: (person: PersonView) => boolean;
  readonly onChange: (person: PersonView) => void;
};

/** Everyone at the table, by name, group and viewpoint. */
export function PeopleList({ people, me, mayChange, onChange }: PeopleListProps) {
  const t = useText();
  return (
    <Card padding="none">
      <ul>
        {people.map((person) => (
          <li key={person.personId} className={styles['line']}>
            <Avatar name={person.displayName} group={person.group} isAway={!person.isHere} isDecorative />
            <div className={styles['lineWords']}>
              <p className={styles['name']}>
                {person.personId === me
                  ? t('presence.you', { name: person.displayName })
                  : person.displayName}
              </p>
              <Place person={person} />
            </div>
            {person.withHelp && <Tag>{t('people.withHelp')}</Tag>}
            {person.isHere && <Tag tone="accent">{t('people.here')}</Tag>}
            {mayChange(person) && (
              <Button variant="quiet" onPress={() => onChange(person)}>
                {t('people.change')}
                <span className="visually-hidden">: {person.displayName}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Place({ person }: { readonly person: PersonView }) {
  const t = useText();
  const { role, group, lens, organisation } = person;
  const parts = [
    group ? t(`group.${group}.name`) : t(`role.${role}.name`),
    role === 'commenter' && group ? t('role.commenter.name') : '',
    lens ? t(`lens.${lens}.name`) : '',
    organisation,
  ];
  return <p className={styles['soft']}>{parts.filter(Boolean).join(' · ')}</p>;
}
