import { ERRORS, type ErrorCode, type ErrorDetails } from '@opgave/shared/contract/errors';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { OPENNESS_MODES, type OpennessMode, ROLES, type Role } from '@opgave/shared/method/roles';

const KINDS = ['invitation', 'personal', 'administrator', 'facilitator'] as const;

export interface DoorWorkspace {
  readonly title: string;
  readonly occasion: string;
  readonly slug: string;
  readonly organisation: string;
  readonly isDemo: boolean;
  readonly opennessMode?: OpennessMode | undefined;
}
export interface DoorPerson {
  readonly displayName: string;
  readonly group?: Group | undefined;
  readonly signInId?: string | undefined;
}
/** What one sees before going in; the part of `DoorView` that the page shows. */
export interface Door {
  readonly kind: (typeof KINDS)[number];
  readonly role: Role | 'administrator';
  readonly groups: readonly Group[];
  readonly group?: Group | undefined;
  readonly workspace?: DoorWorkspace | undefined;
  readonly inviter?: { readonly displayName: string; readonly organisation: string } | undefined;
  readonly person?: DoorPerson | undefined;
}
export interface Inside {
  readonly signInId: string;
  readonly slug?: string | undefined;
  readonly wayBack?: string | undefined;
  /** Not inside yet: somebody is asked first. */
  readonly waits: boolean;
}
/** What became of a knock. */
export type Waiting =
  | { readonly state: 'waiting' | 'refused' }
  | { readonly state: 'admitted'; readonly inside: Inside };
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

type Fields = Readonly<Record<string, unknown>>;

// The schemas of `shared/contract` would cost 25 kB here; these few lines read the same answers.

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}
function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readWorkspace(value: unknown): DoorWorkspace | undefined {
  const fields = fieldsOf(value);
  const slug = words(fields?.['slug']);
  if (!fields || slug === undefined) return undefined;
  return {
    slug,
    title: words(fields['title']) ?? '',
    occasion: words(fields['occasion']) ?? '',
    organisation: words(fields['organisation']) ?? '',
    isDemo: fields['isDemo'] === true,
    opennessMode: oneOf(OPENNESS_MODES, fields['opennessMode']),
  };
}

function readPerson(value: unknown): DoorPerson | undefined {
  const fields = fieldsOf(value);
  const displayName = words(fields?.['displayName']);
  if (!fields || displayName === undefined) return undefined;
  return { displayName, group: oneOf(GROUPS, fields['group']), signInId: words(fields['signInId']) };
}

/** `undefined` when it is not an answer of ours. */
export function readDoor(answer: unknown): Door | undefined {
  const fields = fieldsOf(answer);
  const kind = oneOf(KINDS, fields?.['kind']);
  const role = oneOf([...ROLES, 'administrator'], fields?.['role']);
  if (!fields || !kind || !role) return undefined;
  const inviter = fieldsOf(fields['inviter']);
  const inviterName = words(inviter?.['displayName']);
  const groups = Array.isArray(fields['groups']) ? fields['groups'] : [];
  return {
    kind,
    role,
    groups: GROUPS.filter((group) => groups.includes(group)),
    group: oneOf(GROUPS, fields['group']),
    workspace: readWorkspace(fields['workspace']),
    inviter:
      inviterName === undefined
        ? undefined
        : { displayName: inviterName, organisation: words(inviter?.['organisation']) ?? '' },
    person: readPerson(fields['person']),
  };
}

export function readInside(answer: unknown): Inside | undefined {
  const fields = fieldsOf(answer);
  const signInId = words(fields?.['signInId']);
  if (!fields || signInId === undefined) return undefined;
  const waits = fields['waits'] === true;
  return { signInId, slug: words(fields['slug']), wayBack: words(fields['wayBack']), waits };
}

export function readWaiting(answer: unknown): Waiting | undefined {
  const fields = fieldsOf(answer);
  const state = oneOf(['waiting', 'refused'], fields?.['state']);
  if (state) return { state };
  const inside = readInside(fields?.['entered']);
  return inside && { state: 'admitted', inside };
}

/** An answer without a code of ours comes from something in front of the server, which then is away. */
export function readRefusal(answer: unknown, status: number): Refusal {
  const fields = fieldsOf(answer);
  const given = words(fields?.['code']);
  const code = isErrorCode(given) ? given : undefined;
  return {
    code: code ?? (status >= 502 ? 'server-away' : 'internal'),
    details: fieldsOf(fields?.['details']) ?? {},
  };
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(ERRORS, code);
}
