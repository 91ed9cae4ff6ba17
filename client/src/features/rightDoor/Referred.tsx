import type { ReferredView } from '@opgave/shared/contract/referrals';
import { useText } from '#i18n/useText.ts';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import { Messages } from './Messages.tsx';
import { Road } from './Road.tsx';
import styles from './rightDoor.module.css';

/** What was sent on from this table: where it is, who answers for it, and the whole way it went. */
export function Referred({ referred }: Pick<ReferredView, 'referred'>) {
  const t = useText();
  return (
    <Part title={t('refer.sentOn')} id="referred">
      <ul className={parts['rows']}>
        {referred.map((one) => (
          <OneReferred key={one.id} {...one} />
        ))}
      </ul>
    </Part>
  );
}

function OneReferred(one: ReferredView['referred'][number]) {
  const t = useText();
  const { id, kind, words, isMine, state, owner, messages, follow } = one;
  const { name: person, organisation } = owner;
  return (
    <li data-place={id}>
      <div className={parts['head']}>
        <h3>{isMine ? t(`refer.yours.${kind}`) : t(`refer.kind.${kind}`)}</h3>
        <Tag>{t(`referral.state.${state}`)}</Tag>
      </div>
      {words !== '' && <p className={styles['quote']}>{words}</p>}
      <p>{t('refer.owner', { person, organisation })}</p>
      <Road messages={messages} state={state} />
      <Messages
        messages={messages}
        label={t(isMine ? 'refer.steps' : 'refer.stepsOfAuthor', { count: messages.length })}
      />
      {follow !== undefined && (
        <p>
          <a href={follow} target="_blank" rel="noreferrer" className={styles['go']}>
            {t('refer.follow')}
            <span className="visually-hidden"> {t('publication.newTab')}</span>
          </a>
        </p>
      )}
    </li>
  );
}
