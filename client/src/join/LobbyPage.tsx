import { IconDoorOff, IconHandStop } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { useRetry } from '#ui/useRetry.ts';
import type { Inside, Waiting } from './answers.ts';
import { type Answer, isPassing } from './doorApi.ts';
import styles from './refused.module.css';

type LobbyPageProps = {
  readonly ask: () => Promise<Answer<Waiting>>;
  readonly onInside: (inside: Inside) => void;
  /** There is no such knock any more. */
  readonly onGone: () => void;
};

type Shown = 'waiting' | 'away' | 'refused';
const ASKS_EVERY = 2;

/** One question at a time: a slow line gets no queue of them. */
function useAnswer({ ask, onInside, onGone }: LobbyPageProps): Shown {
  const [shown, setShown] = useState<Shown>('waiting');
  const isAsking = useRef(false);

  async function askOnce(): Promise<void> {
    if (isAsking.current) return;
    isAsking.current = true;
    const answer = await ask();
    isAsking.current = false;
    if (!answer.ok) {
      if (isPassing(answer.refusal)) setShown('away');
      else onGone();
      return;
    }
    const { value } = answer;
    if (value.state === 'admitted') onInside(value.inside);
    else setShown(value.state);
  }

  useRetry(() => void askOnce(), { isOn: shown !== 'refused', every: ASKS_EVERY });
  return shown;
}

/** Somebody is asked first: one stays on this page, and it goes on by itself. */
export function LobbyPage(props: LobbyPageProps) {
  const t = useText();
  const shown = useAnswer(props);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const title = t(shown === 'refused' ? 'door.lobby.refused' : 'door.lobby.title');
  return (
    <div ref={place} className={styles['refused']} tabIndex={-1} role="status">
      <title>{`${title} – Opgave`}</title>
      <Card padding="roomy">
        <EmptyState
          level={1}
          icon={shown === 'refused' ? <IconDoorOff /> : <IconHandStop />}
          title={title}
          text={t(shown === 'refused' ? 'door.lobby.refused.more' : 'door.lobby.more')}
          action={
            shown === 'refused' ? (
              <Button onPress={props.onGone}>{t('door.lobby.back')}</Button>
            ) : (
              <Spinner label={t(`door.lobby.${shown}`)} />
            )
          }
        />
        {shown !== 'refused' && <p className={styles['again']}>{t('door.lobby.long')}</p>}
      </Card>
    </div>
  );
}
