import type { ConsentView } from '@opgave/shared/contract/consent';
import { ConsentRoundId } from '@opgave/shared/ids';
import { Link, useParams } from 'react-router';
import { useConsent, useRound } from '#connection/consentApi.ts';
import styles from '#features/consent/consent.module.css';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { ConsentResult } from './ConsentResult.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** A round that was held before: it stays on record, word for word. */
export function EarlierRoundPage() {
  const { roundId } = useParams();
  const parsed = ConsentRoundId.safeParse(roundId);
  return parsed.success ? <EarlierRound id={parsed.data} /> : <LostPage />;
}

function EarlierRound({ id }: { readonly id: ConsentRoundId }) {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = useRound(workspace.id, id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <ConsentResult round={data} />;
}

/** The rounds before this one, each with what came of it. */
export function EarlierRounds({ but }: { readonly but: ConsentRoundId | undefined }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data } = useConsent(workspace.id);
  const rounds = data?.rounds.filter(({ id }) => id !== but) ?? [];
  if (rounds.length === 0) return null;
  return (
    <section className={styles['list']} aria-labelledby="earlier-rounds">
      <h2 id="earlier-rounds">{t('round.earlier')}</h2>
      <ul className={styles['earlier']}>
        {rounds.map((round) => (
          <li key={round.id}>
            <RoundLine round={round} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoundLine({ round }: { readonly round: ConsentView['rounds'][number] }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const { id, number, openedAt, outcome, isVoid } = round;
  const came = outcome ? t(`consent.outcome.${outcome}`) : t(`consent.state.${round.state}`);
  return (
    <>
      <Link to={`/w/${workspace.slug}/consent/rounds/${id}`}>
        {t('round.earlierRound', { number, day: dates.day(openedAt) })}
      </Link>{' '}
      <span>{isVoid ? t('round.voidTitle') : came}</span>
    </>
  );
}
