import type { PersonView } from '@opgave/shared/contract/http';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './people.module.css';

type PersonLineProps = {
  readonly person: PersonView;
  readonly isMe: boolean;
  /** Undefined when this person is not mine to change. */
  readonly onChange: (() => void) | undefined;
};

/** One person in a list of people who sit in the same place. */
export function PersonLine({ person, isMe, onChange }: PersonLineProps) {
  const t = useText();
  const { displayName, group, isHere, withHelp, isScribe } = person;
  return (
    <li className={styles['person']} data-place={person.personId}>
      <Avatar name={displayName} group={group} isAway={!isHere} isDecorative />
      <div className={styles['lineWords']}>
        <p className={styles['name']}>{isMe ? t('presence.you', { name: displayName }) : displayName}</p>
        <Place person={person} />
        {(withHelp || isHere || isScribe) && (
          <p className={styles['tags']}>
            {isHere && <Tag tone="accent">{t('people.here')}</Tag>}
            {withHelp && <Tag>{t('people.withHelp')}</Tag>}
            {isScribe && <Tag>{t('people.scribeTag')}</Tag>}
          </p>
        )}
      </div>
      {onChange && (
        <Button variant="quiet" size="sm" onPress={onChange}>
          {t('people.change')}
          <span className="visually-hidden">: {displayName}</span>
        </Button>
      )}
    </li>
  );
}

/** What the heading above the list does not say yet. */
function Place({ person }: { readonly person: PersonView }) {
  const t = useText();
  const { role, group, lens, organisation } = person;
  const parts = [
    role === 'participant' ? '' : t(`role.${role}.name`),
    role === 'commenter' && group ? t(`group.${group}.name`) : '',
    lens ? t(`lens.${lens}.name`) : '',
    organisation,
  ].filter(Boolean);
  return parts.length > 0 && <p className={styles['soft']}>{parts.join(' · ')}</p>;
}
