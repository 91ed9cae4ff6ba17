import type { Option } from '@opgave/shared/contract/optionRecord';
import type { AuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { MinutesDecision } from '@opgave/shared/method/minutesDecisions';
import type { Dependencies } from '#identity/dependencies.ts';
import { type AnyChoice, readStoredChoice } from '../choice/choice.ts';

/** As many as come back in one look; it looks further until it is before the session. */
const AT_ONCE = 1_000;

interface Meanwhile {
  readonly workspace: Workspace;
  readonly from: number;
  readonly until: number;
}

interface DecidedAt {
  readonly at: number;
  readonly decision: MinutesDecision;
}

/** What was decided at a table between two moments, oldest first, with the names of what it was about. */
export async function decidedMeanwhile(
  deps: Pick<Dependencies, 'storage'>,
  meanwhile: Meanwhile,
): Promise<readonly DecidedAt[]> {
  const { workspace } = meanwhile;
  const [events, options, choice] = await Promise.all([
    eventsBetween(deps, meanwhile),
    deps.storage.records.listByWorkspace('option', workspace.id),
    readStoredChoice(deps, workspace.id),
  ]);
  return events
    .map((event) => ({ at: event.at, decision: decisionOf(event, { options, choice }) }))
    .filter(isNewest);
}

/** Every event of the session, however many came after it. */
async function eventsBetween(
  { storage }: Pick<Dependencies, 'storage'>,
  { workspace, from, until }: Meanwhile,
): Promise<readonly AuditEvent[]> {
  for (let limit = AT_ONCE; ; limit *= 2) {
    const newest = await storage.events.listByWorkspace(workspace.id, limit);
    if (newest.length < limit || (newest.at(-1)?.at ?? 0) < from) {
      const during = newest.filter(({ at, result }) => result === 'done' && at >= from && at <= until);
      return during.toReversed();
    }
  }
}

interface About {
  readonly options: readonly Option[];
  readonly choice: AnyChoice;
}

function decisionOf({ action, object, details }: AuditEvent, { options, choice }: About): MinutesDecision {
  const to = details['to'] ?? details['outcome'] ?? details['kind'];
  const option = options.find(({ id }) => object === `option:${id}`);
  const about =
    action === 'choice.options'
      ? options.filter(({ id }) => chosenThen(details, choice).includes(id))
      : [option].filter((one) => one !== undefined);
  const reason = action === 'option.putAside' ? option?.aside?.reason : undefined;
  return {
    action,
    ...(typeof to === 'string' && { to }),
    ...(about.length > 0 && { names: about.map(({ title }) => title) }),
    ...(reason !== undefined && { reason }),
  };
}

/** Events of before did not say which options; those tell what is chosen now. */
function chosenThen({ options }: AuditEvent['details'], { picked }: AnyChoice): readonly unknown[] {
  return Array.isArray(options) ? options : picked.options;
}

/** What was chosen is told as it stood in the end, once. */
function isNewest({ decision: { action } }: DecidedAt, index: number, all: readonly DecidedAt[]): boolean {
  return (
    action !== 'choice.options' || all.findLastIndex(({ decision }) => decision.action === action) === index
  );
}
