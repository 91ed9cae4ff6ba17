import type { HandView } from '@opgave/shared/method/sessionView';
import { IconHandOff } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import type { SessionDriver } from '../driver.ts';
import styles from './console.module.css';

type HandsProps = { readonly driver: SessionDriver; readonly ref: Ref<HTMLHeadingElement> };

/** Raised hands: who has less power speaks first. */
export function Hands({ driver, ref }: HandsProps) {
  const t = useText();
  const { view, act } = driver;
  const hands = view.now.lead?.hands ?? [];
  const { speaking } = view.now;
  return (
    <section aria-labelledby="session-hands">
      <header className={styles['cardHead']}>
        <h2 id="session-hands" ref={ref} tabIndex={-1}>
          {t('session.hands')}
        </h2>
        <span className={styles['over']}>{t('session.leastHeardFirst')}</span>
      </header>
      {speaking && (
        <p className={styles['speaking']}>
          {t('session.speaks', { name: speaking.name })}
          <Button size="sm" variant="quiet" onPress={() => act({ kind: 'turn.end' })}>
            {t('session.endTurn')}
          </Button>
        </p>
      )}
      {hands.length === 0 && <p className={styles['over']}>{t('session.noHands')}</p>}
      <ol className={styles['hands']} aria-live="polite">
        {hands.map((hand, index) => (
          <RaisedHand key={hand.personId} hand={hand} index={index} act={act} />
        ))}
      </ol>
    </section>
  );
}

type RaisedHandProps = Pick<SessionDriver, 'act'> & { readonly hand: HandView; readonly index: number };

/** A hand about a question that waits, waits with it. */
function RaisedHand({ hand: { personId, name, group, turns, isHeld }, index, act }: RaisedHandProps) {
  const t = useText();
  return (
    <li>
      <span className={styles['when']}>{index + 1}</span>
      <Avatar name={name} group={group} />
      <span className={styles['who']}>
        <span>
          <strong>{name}</strong> {group && t(`group.${group}.name`)}
        </span>
        <span className={styles['over']}>
          {turns === 0 ? t('session.notSpoken') : t('session.spoke', { count: turns })}
          {isHeld && ` · ${t('session.handWaits')}`}
        </span>
      </span>
      <span className={styles['handDo']}>
        <Button
          size="sm"
          variant={index === 0 && !isHeld ? 'outline' : 'plain'}
          cannotYet={isHeld ? t('error.fundamental-first') : undefined}
          onPress={() => act({ kind: 'turn.give', personId })}
        >
          {t('session.giveTurn')}
          <span className="visually-hidden"> {name}</span>
        </Button>
        <IconButton
          label={t('session.putDown', { name })}
          icon={<IconHandOff aria-hidden="true" />}
          onPress={() => act({ kind: 'hand.putDown', personId })}
        />
      </span>
    </li>
  );
}
