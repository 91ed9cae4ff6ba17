import type { RouteView } from '@opgave/shared/contract/route';
import { day, words } from '@opgave/shared/method/asked';
import { useBodies } from '#connection/bodiesApi.ts';
import { useChoice } from '#connection/choiceApi.ts';
import { KEYS } from '#connection/queries.ts';
import { changeRoute, routeKey, useRoute } from '#connection/routeApi.ts';
import { useSending } from '#connection/useSending.ts';
import { AnswerField } from '#editor/answers/AnswerField.tsx';
import { Bodies } from '#features/route/Bodies.tsx';
import { Days } from '#features/route/Days.tsx';
import { Items } from '#features/route/Items.tsx';
import { KnownBodies } from '#features/route/KnownBodies.tsx';
import { ReportBack } from '#features/route/ReportBack.tsx';
import { type OnRoute, RouteContext } from '#features/route/routeContext.ts';
import { routeDays } from '#features/route/routeDays.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { Part } from '#ui/Part.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { FailurePage } from './FailurePage.tsx';
import { NowHere } from './NowHere.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

const OURSELVES = words('ourselves');
const ADVISE_BY = day('adviseBy');

/** The way to the decision: where it is, and whose turn it is. */
export function RoutePage() {
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useRoute(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <NowHere>
      <Route view={view} />
    </NowHere>
  );
}

function Route({ view }: { readonly view: RouteView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { id } = workspace;
  const reason = useReadOnlyReason('route');
  const isTheirTurn = workspace.phase === 'route' && !workspace.isArchived;
  const sending = useSending([routeKey(id), KEYS.gates(id), KEYS.record(id)]);
  const change: OnRoute['change'] = (part, onStale) => sending.send(() => changeRoute(id, part), onStale);
  const asked = { mayWrite: view.mayWrite, keptAs: `opgave.route.${id}` };
  const { data: bodies } = useBodies(id);
  const { data: choice } = useChoice(id, { isWatched: false });
  const { ourselves, adviseBy } = view;
  return (
    <RouteContext value={{ workspace, view, change }}>
      <Page title={t('page.route')} lead={t('route.lead')} within={workspace.title}>
        {!view.mayWrite && <Note tone="neutral">{isTheirTurn ? t('route.writers') : reason}</Note>}
        {sending.refusal && <Refusal>{t(`error.${sending.refusal.code}`)}</Refusal>}
        <Part title={t('route.ourselves')} help={t('route.ourselvesHelp')} id="ourselvesPart">
          <AnswerField
            {...asked}
            asked={OURSELVES}
            question={t('route.ourselvesWhy')}
            answered={ourselves.text}
            keptAs={`${asked.keptAs}.ourselves`}
            onKeep={(text) => change({ part: 'ourselves', version: ourselves.version, text })}
          />
        </Part>
        <Bodies />
        {view.bodies.some(({ role }) => role === 'advise') && (
          <Part title={t('route.advice')} help={t('route.adviceHelp')} id="advice">
            <AnswerField
              {...asked}
              asked={ADVISE_BY}
              question={t('route.adviseBy')}
              answered={adviseBy.day ?? ''}
              keptAs={`${asked.keptAs}.adviseBy`}
              onKeep={(text) => change({ part: 'adviseBy', version: adviseBy.version, day: text })}
              refusal={t('route.dayNeeded')}
            />
          </Part>
        )}
        <Items />
        <Days days={routeDays(t, { view, choice })} />
        <ReportBack />
        {bodies && view.mayWrite && <KnownBodies workspaceId={id} view={bodies} />}
      </Page>
    </RouteContext>
  );
}
