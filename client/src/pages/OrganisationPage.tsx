import type { WorkspaceCard } from '@opgave/shared/contract/http';
import type { OrganisationView } from '@opgave/shared/contract/organisation';
import { useParams } from 'react-router';
import { bodiesKey, useBodies } from '#connection/bodiesApi.ts';
import { letIn, organisationKey, refuseClaim, useOrganisation } from '#connection/organisationApi.ts';
import { useMe } from '#connection/queries.ts';
import { useTemplates } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { Claims } from '#features/organisation/Claims.tsx';
import { AbsentVoices, LookBacks, QuestionStates, Templates } from '#features/organisation/Overviews.tsx';
import styles from '#features/organisation/organisation.module.css';
import { PhaseCounts } from '#features/organisation/PhaseCounts.tsx';
import { Tables } from '#features/organisation/Tables.tsx';
import { KnownBodies } from '#features/route/KnownBodies.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

/** The home of an organisation, for whoever leads one of its tables; that table is in the address. */
export function OrganisationPage() {
  const { slug } = useParams();
  const { data: me } = useMe();
  const card = me?.workspaces.find((one) => one.slug === slug && one.role === 'facilitator');
  if (!me) return <WaitingPage />;
  return card ? <OrganisationOf card={card} /> : <LostPage />;
}

function OrganisationOf({ card }: { readonly card: WorkspaceCard }) {
  const { data: view, error, refetch } = useOrganisation(card.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Organisation card={card} view={view} />;
}

interface OrganisationProps {
  readonly card: WorkspaceCard;
  readonly view: OrganisationView;
}

function Organisation({ card: { id, slug, title }, view }: OrganisationProps) {
  const t = useText();
  const { data: bodies } = useBodies(id);
  const { data: templates } = useTemplates(id, true);
  const { isBusy, refusal, send } = useSending([organisationKey(id), bodiesKey(id)]);
  const known = [...view.tables, ...view.publicTables];
  return (
    <Page title={view.name || title} lead={t('organisation.lead')} width="wide">
      {view.isAlone && <Note>{t('organisation.alone', { name: view.name })}</Note>}
      {refusal && <Refusal>{t(`error.${refusal.code}`)}</Refusal>}
      {view.refused && <Note tone="warn">{t('organisation.refused', view.refused)}</Note>}
      <Claims
        view={view}
        isBusy={isBusy}
        onLetIn={(table) => void send(() => letIn(id, table))}
        onRefuse={(table, reason) => send(() => refuseClaim(id, table, reason))}
      />
      <PhaseCounts phases={known.map(({ phase }) => phase)} />
      <Tables view={view} />
      <div className={styles['overviews']}>
        <QuestionStates view={view} />
        <AbsentVoices view={view} />
        <LookBacks view={view} />
        {templates && <Templates templates={templates} slug={slug} />}
      </div>
      {bodies && <KnownBodies workspaceId={id} view={bodies} />}
    </Page>
  );
}
