import type { GroupView } from '@opgave/shared/contract/consent';
import { IconCheck } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './progress.module.css';

/** Above this many seats boxes are no longer counted by looking. */
const MOST_BOXES = 12;

type SeatsProps = { readonly groups: readonly GroupView[] };

/** Per group how many seats responded, what is enough, and who did not yet; never what they said. */
export function Seats({ groups }: SeatsProps) {
  const t = useText();
  return (
    <table className={styles['seats']}>
      <caption className="visually-hidden">{t('round.seatsTable')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('values.group')}</th>
          <th scope="col">{t('round.responded')}</th>
          <th scope="col">{t('round.enoughHead')}</th>
          <th scope="col">{t('round.who')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row key={group.group} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ group }: { readonly group: GroupView }) {
  const t = useText();
  const { responded, seats, needed, isReached } = group;
  return (
    <tr>
      <th scope="row">
        <span className={styles['group']}>
          <GroupShape group={group.group} size="l" />
          {t(`group.${group.group}.name`)}
        </span>
      </th>
      <td>
        <span className={styles['count']}>
          <Boxes group={group} />
          <span>{t('ui.progress', { value: responded, max: seats })}</span>
        </span>
      </td>
      <td>
        {isReached ? (
          <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
            {t('round.enough')}
          </Tag>
        ) : (
          <Tag tone="warn">{t('round.needed', { count: needed - responded })}</Tag>
        )}
      </td>
      <td className={styles['who']}>
        <Who group={group} />
      </td>
    </tr>
  );
}

/** A box per seat, filled for who responded; the dashed line stands where it is enough. */
function Boxes({ group: { seats, responded, needed } }: { readonly group: GroupView }) {
  if (seats > MOST_BOXES) return null;
  return (
    <span className={styles['boxes']} aria-hidden="true">
      {Array.from({ length: seats }, (_, index) => (
        <span key={index} data-on={index < responded} data-enough={index + 1 === needed} />
      ))}
    </span>
  );
}

function Who({ group: { people } }: { readonly group: GroupView }) {
  const t = useText();
  const names = (hasResponded: boolean) =>
    people.filter((person) => person.hasResponded === hasResponded).map(({ name }) => name);
  const [yes, no] = [names(true), names(false)];
  if (no.length === 0) return t('round.allResponded');
  return (
    <>
      {yes.length > 0 && <span>{t('round.didRespond', { names: yes.join(', ') })}</span>}
      <span>{t('round.notYet', { names: no.join(', ') })}</span>
    </>
  );
}
