import { WorkspaceView } from '@opgave/shared/contract/http';
import { PersonId, SessionId, WorkspaceId } from '@opgave/shared/ids';
import type { SessionFact } from '@opgave/shared/method/sessionFacts';
import { NOTHING_YET, replay } from '@opgave/shared/method/sessionState';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { sessionNow } from '@opgave/shared/method/sessionView';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { TextContext } from '#i18n/useText.ts';
import { mayIn, WorkspaceContext } from './workspaceContext.ts';

export const TABLE = WorkspaceId.parse('tafel000000000000001');
export const SESSION = SessionId.parse('sessie00000000000001');
const personId = PersonId.parse('persoon0000000000001');

/** Nothing is asked again by itself: a test says what is known, and what is new. */
export const queriesOf = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });

/** A session of ninety minutes in which this happened since it began. */
export function sessionAfter(facts: readonly SessionFact[], { isLeading = false } = {}) {
  const { script } = templateOf('first90');
  const begun: SessionFact = {
    kind: 'session.begun',
    plan: script.steps.map(({ id, minutes }) => ({ id, minutes })),
  };
  const happened = [begun, ...facts].map((fact, at) => ({ fact, number: at + 1, at }));
  return {
    ...{ id: SESSION, version: 1, title: 'Sessie 1', moments: 0, number: happened.length, script },
    now: sessionNow(replay(happened, NOTHING_YET), [], { personId, isLeading }),
  };
}

interface AtTableProps {
  readonly queries: QueryClient;
  readonly as?: 'participant' | 'facilitator';
  /** The page that is looked at. */
  readonly at?: string;
  readonly children: ReactNode;
}

/** What a page of a table needs around it; every text reads as its key. */
export function AtTable({ queries, as: role = 'participant', at = '/', children }: AtTableProps) {
  const workspace = WorkspaceView.parse({
    ...{
      id: TABLE,
      version: 7,
      slug: 'brieven',
      title: 'Brieven',
      occasion: '',
      organisation: '',
      language: 'nl',
    },
    ...{ dataInvolved: false, groups: [], sideOfOther: 'outside', timeZone: 'Europe/Amsterdam' },
    ...{ isPublic: false, settings: {}, isDemo: false, phase: 'explore', furthestPhase: 'explore' },
    ...{ phaseSince: '2026-11-20T09:00:00Z', isArchived: false },
    me: { personId, displayName: 'Loes', organisation: '', role, group: 'citizen', withHelp: false },
  });
  return (
    <QueryClientProvider client={queries}>
      <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
        <WorkspaceContext value={{ workspace, people: [], may: mayIn(workspace), lastMove: undefined }}>
          <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
        </WorkspaceContext>
      </TextContext>
    </QueryClientProvider>
  );
}
