import type { Phase } from '@opgave/shared/method/phases';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { personIdOf, type Seeding } from './seeding.ts';

const DAY = 86_400_000;
/** So that whoever looks at the demo finds a meeting to come. */
const DAYS_AHEAD = 2;

/** The facilitator prepares the meeting of the case with the script of that length, where the demo stands still. */
export async function prepareMeeting(seeding: Seeding, until: Phase): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  if (until !== 'define' || !demoCase.session) return;
  const personId = personIdOf(seeding, demoCase.workspace.facilitatorId);
  const input = {
    title: templateOf('first90').title.nl,
    from: { kind: 'template', key: 'first90' },
    plannedAt: deps.now() + DAYS_AHEAD * DAY,
  } as const;
  await prepareSession(deps, { workspaceId, personId, input });
}
