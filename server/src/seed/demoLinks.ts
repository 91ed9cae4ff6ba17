import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { Group } from '@opgave/shared/method/groups';
import type { Role } from '@opgave/shared/method/roles';
import type { Dependencies } from '#identity/dependencies.ts';
import { installationSecret } from '#identity/installationSecret.ts';
import { hashToken, newToken } from '#identity/tokens.ts';
import { demoBytes } from './demoToken.ts';

/** One link of the demo: who comes in by it. */
export interface DemoLink {
  readonly displayName: string;
  readonly role: Role;
  readonly group?: Group;
  readonly token: string;
}

export interface Demo {
  readonly workspace: Workspace;
  readonly links: readonly DemoLink[];
}

/** The seats whose links are printed: one for each kind of person, by the people of the demo case where they are. */
const PRINTED: readonly { readonly role: Role; readonly group?: Group; readonly preferred: string }[] = [
  { role: 'participant', group: 'citizen', preferred: 'Samira' },
  { role: 'participant', group: 'agency', preferred: 'Karin' },
  { role: 'participant', group: 'ministry', preferred: 'Joost' },
  { role: 'facilitator', preferred: 'Noor' },
  { role: 'sponsor', preferred: 'Hendrik' },
  { role: 'commenter', preferred: 'Els' },
  { role: 'observer', preferred: 'Sanne' },
];

type Reading = Pick<Dependencies, 'storage' | 'randomBytes'>;

/** The first demo that was made: a later one has a number behind its address. */
export async function findDemo(deps: Reading): Promise<Demo | undefined> {
  const workspaces = await deps.storage.records.list('workspace');
  const demos = workspaces.filter(({ isDemo, archivedAt }) => isDemo && archivedAt === undefined);
  const [first] = demos.toSorted((one, other) => one.slug.localeCompare(other.slug, 'nl', { numeric: true }));
  return first && demoOf(deps, first);
}

/** One link for each kind of person in a demo; a link that was withdrawn or renewed is left out. */
export async function demoOf(deps: Reading, workspace: Workspace): Promise<Demo> {
  const secret = await installationSecret(deps);
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const active = seats.filter(({ status }) => status === 'active');
  const chosen = PRINTED.map((wish) => chooseSeat(active, wish)).filter((seat) => seat !== undefined);
  const links = await Promise.all(chosen.map((seat) => linkOf(deps, secret, seat)));
  return { workspace, links: links.filter((link) => link !== undefined) };
}

function chooseSeat(
  seats: readonly Seat[],
  { role, group, preferred }: (typeof PRINTED)[number],
): Seat | undefined {
  const fitting = seats.filter((seat) => seat.role === role && (group === undefined || seat.group === group));
  return fitting.find(({ displayName }) => displayName === preferred) ?? fitting[0];
}

async function linkOf(deps: Reading, secret: string, seat: Seat): Promise<DemoLink | undefined> {
  const token = newToken(demoBytes(secret, seat.personId));
  const stored = await deps.storage.records.findBy('personalLink', 'tokenHash', hashToken(token));
  const works = stored.some(
    (link) => link.workspaceId === seat.workspaceId && link.withdrawnAt === undefined,
  );
  if (!works) return undefined;
  const { displayName, role, group } = seat;
  return { displayName, role, ...(group !== undefined && { group }), token };
}
