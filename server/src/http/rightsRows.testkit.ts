import { WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import type { Action } from '@opgave/shared/method/permissions';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import type { Phase } from '@opgave/shared/method/phases';
import { VALUES } from '@opgave/shared/method/valuesCheck';
import { checkWeighedIn } from '@opgave/shared/method/weighing';
import { CHOOSING } from './choosingRights.testkit.ts';
import { SESSIONS } from './sessionRights.testkit.ts';

/** Whether whoever asks may do this here; `of` says whose item it is. */
export type May = (action: Action, of?: 'author' | 'asker') => boolean;

/** One request on a table: who gets through is what the table of rights says, and nothing else. */
export interface RightsRow {
  /** As the router names it. */
  readonly endpoint: string;
  readonly needs: (may: May, phase: Phase) => boolean;
  /** Such that it does nothing lasting to the table when it is let through, so that every cell finds the same one. */
  readonly body?: object;
}

/** Items that are there, and that somebody who is not asked wrote; an odd id for what is not. */
export const ITEMS = {
  experienceId: 'experience00000000',
  parkedId: 'parked000000000000',
  statementId: 'statement000000000',
  commentId: 'comment00000000000',
  sessionId: 'session00000000000',
} as const;
const NOBODY = 'abcdefghijklmnopqrst';
const AT = '/workspaces/:workspaceId';
const STALE = { version: 9_999 };
const REASON = 'Hierin staat de naam van een buurvrouw.';
const STORY = {
  situation: 'Na mijn scheiding kon ik niet betalen.',
  steps: 'Ik belde drie keer.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'firstName',
  permission: true,
} as const;
const SECTION = { kind: 'section', document: 'problem', section: 'causes' } as const;
const LETTER = { client: 1, clock: 1 };
/** One section of the data canvas, which no other row writes in. */
const HELD = { page: 'data', section: WHY_TEXTS[0].key };
const SIDE = { perspective: NOBODY, root: PERSPECTIVE_ROOTS[0], value: VALUES[0] };

type Needs = RightsRow['needs'];
const member: Needs = (may) => may('workspace.read');

function all(...actions: readonly Action[]): Needs {
  return (may) => actions.every((action) => may(action));
}

/** Reads it, and it is theirs to do this with. */
function own(read: Action, action: Action): Needs {
  return (may) => may(read) && may(action, 'author');
}

function row(endpoint: string, needs: Needs, body?: object): RightsRow {
  const [method, path = ''] = endpoint.split(' ');
  return { endpoint: `${method} ${AT}${path}`, needs, ...(body && { body }) };
}

const TABLE: readonly RightsRow[] = [
  row('GET /people', member),
  row('GET /gates', member),
  row('GET /absent', member),
  row('GET /balance', all('balance.read')),
  ...['removed', 'reports'].map((path) => row(`GET /${path}`, all('order.keep'))),
  row('POST /locks', all('order.keep'), { ...HELD, reason: REASON }),
  row('POST /locks/lift', all('order.keep'), HELD),
  row('POST /people/:personId/mute', all('order.keep'), { writing: true, turns: false, reason: REASON }),
  row('POST /reports', all('order.report'), { on: { kind: 'comment', id: NOBODY }, reason: REASON }),
  ...['people/:personId/unmute', 'people/:personId/readmit', 'reports/:reportId/handled'].map((path) =>
    row(`POST /${path}`, all('order.keep')),
  ),
  row('GET /events', all('record.read')),
  row('PATCH ', all('setup.write'), { ...STALE, title: 'Anders' }),
  row('PATCH ', all('seats.write'), { ...STALE, groups: [] }),
  row('POST /archive', all('workspace.archive'), STALE),
  row('PATCH /people/:personId', all('seats.write'), { version: 1, role: 'observer' }),
  row('DELETE /people/:personId', all('seats.write')),
  row('POST /people/:personId/way-back', all('seats.write')),
  row('DELETE /people/:personId/way-back', all('seats.write')),
  row('POST /facilitators', all('facilitator.share'), { personId: NOBODY, mode: 'share' }),
  row('GET /invitations', all('seats.write')),
  row('POST /invitations', all('seats.write'), { role: 'observer', group: 'citizen' }),
  row('POST /invitations', all('facilitator.share'), { role: 'facilitator', group: 'citizen' }),
  row('DELETE /invitations/:invitationId', all('seats.write')),
];

const STORIES: readonly RightsRow[] = [
  row('GET /experiences', all('experience.read')),
  row('POST /experiences', all('experience.write'), STORY),
  row('PATCH /experiences/:experienceId', own('experience.read', 'experience.write'), { ...STALE, ...STORY }),
  row('POST /experiences/:experienceId/show', all('experience.read', 'experience.moderate'), STALE),
  row('POST /experiences/:experienceId/hide', all('experience.read', 'experience.moderate'), {
    ...STALE,
    reason: REASON,
  }),
  row('POST /experiences/:experienceId/withdraw', own('experience.read', 'experience.withdraw'), STALE),
  row('POST /experiences/:experienceId/confirm', own('experience.read', 'experience.withdraw'), STALE),
  row('GET /parked', all('parked.read')),
  row('POST /parked', all('parked.write'), {
    text: 'Een app.',
    wouldSolve: 'Dat brieven zoekraken in huis.',
  }),
  row('POST /parked/:parkedId/hide', all('parked.read', 'parked.moderate'), { ...STALE, reason: REASON }),
  row('POST /parked/:parkedId/show', all('parked.read', 'parked.moderate'), STALE),
  row('POST /parked/:parkedId/confirm', own('parked.read', 'parked.withdraw'), STALE),
  row('POST /parked/:parkedId/withdraw', own('parked.read', 'parked.withdraw'), STALE),
  row('GET /statements', all('statement.read')),
  row('POST /statements', all('statement.write'), { text: 'Mensen weten niet wat ze eerst moeten betalen.' }),
  row('POST /statements/:statementId/vote', all('vote.write'), { ...STALE, reaction: 'agree' }),
  row('POST /statements/:statementId/hide', all('statement.moderate'), { ...STALE, reason: REASON }),
  row('POST /statements/:statementId/show', all('statement.moderate'), STALE),
  row('POST /statements/:statementId/withdraw', own('statement.read', 'statement.withdraw'), STALE),
  row('POST /statements/:statementId/confirm', own('statement.read', 'statement.withdraw'), STALE),
];

/** A comment on a text that one may not read is as unknown as one that never was (T12). */
function onComment(action: Action, of?: 'author'): Needs {
  return (may) => may('comment.read') && (!may('problemDoc.read') || may(action, of));
}

const TEXTS: readonly RightsRow[] = [
  row('GET /solution-signals', member),
  row('POST /solution-signals', all('problemDoc.write'), {
    document: 'problem',
    section: 'causes',
    key: 'aaaaaaaaaaaaaaaa',
    version: 0,
    state: 'rewritten',
  }),
  row('GET /source-links', member),
  row('GET /source-links/sources', member),
  row('POST /source-links', all('problemDoc.write'), {
    on: SECTION,
    passage: { start: LETTER, end: LETTER },
    source: { kind: 'experience', id: NOBODY },
  }),
  row('POST /source-links/:sourceLinkId/remove', member, STALE),
  row('GET /comments', all('comment.read')),
  row('POST /comments', all('comment.write', 'problemDoc.comment'), { on: SECTION, text: 'Klopt dit wel?' }),
  row('POST /comments/:commentId/replies', onComment('comment.write'), { text: 'Ja, dat klopt.' }),
  row('POST /comments/:commentId/outcome', onComment('comment.write'), {
    ...STALE,
    kind: 'notTakenUp',
    reason: REASON,
  }),
  row('POST /comments/:commentId/edit', onComment('comment.write', 'author'), { ...STALE, text: 'Anders.' }),
  row('POST /comments/:commentId/resolve', onComment('comment.write'), STALE),
  row('POST /comments/:commentId/reopen', onComment('comment.write'), STALE),
  row('POST /comments/:commentId/accept', onComment('problemDoc.write'), STALE),
  row('POST /comments/:commentId/hide', onComment('comment.moderate'), { ...STALE, reason: REASON }),
  row('POST /comments/:commentId/show', onComment('comment.moderate'), STALE),
  row('POST /comments/:commentId/withdraw', onComment('comment.withdraw', 'author'), STALE),
  row('POST /comment-window', all('comment.moderate'), { ...STALE, to: 'closed' }),
  row('POST /last-comment-day', all('comment.moderate'), { ...STALE, lastDay: null }),
];

const VERSIONS: readonly RightsRow[] = [
  row('POST /search', member, { words: 'brief' }),
  row('GET /versions/:document', all('problemDoc.read')),
  row('POST /versions/:document', all('problemDoc.read', 'version.name'), { name: 'Na de eerste avond' }),
  row('GET /versions/:document/:number', all('problemDoc.read')),
  row('POST /versions/:document/:number/name', all('problemDoc.read', 'version.name'), {
    ...STALE,
    name: 'Na de tweede avond',
  }),
  row('POST /versions/:document/:number/restore', all('problemDoc.read', 'problemDoc.write'), {
    sections: ['causes'],
  }),
];

const weighs: Needs = (may, phase) => checkWeighedIn(phase) !== undefined && may('valuesCheck.write');
const WEIGHING: readonly RightsRow[] = [
  row('GET /values', all('valuesCheck.read')),
  row('POST /values/:value/score', weighs, {
    ...STALE,
    score: 1,
    reason: 'Zo komt er weer rust in huis, ook voor de kinderen.',
  }),
  row(
    'POST /values/harms/:scoreId/answers',
    (may, phase) =>
      weighs(may, phase) || (checkWeighedIn(phase) !== undefined && may('valuesCheck.moderate')),
    {
      kind: 'comment',
      text: REASON,
    },
  ),
];

const links: Needs = (may) => may('perspective.write', 'asker') || may('problemDoc.write');
const TOGETHER: readonly RightsRow[] = [
  row('GET /perspectives', all('perspective.read')),
  row('POST /perspectives/mine', (may) => may('perspective.write', 'asker')),
  row('PATCH /perspectives/mine', (may) => may('perspective.write', 'asker'), STALE),
  row('POST /perspectives/mine/submit', (may) => may('perspective.write', 'asker'), STALE),
  row('POST /perspectives/mine/reopen', (may) => may('perspective.write', 'asker'), STALE),
  row('POST /perspectives/mine/withdraw', (may) => may('perspective.withdraw', 'asker'), STALE),
  row('POST /perspectives/reveal', all('perspective.decide'), { ready: 99 }),
  row('GET /tensions', all('perspective.read')),
  row('POST /tensions', links, { one: SIDE, other: SIDE }),
  row('POST /tensions/:tensionId/settle', member, { ...STALE, how: REASON }),
  row('POST /tensions/:tensionId/place', member, { ...STALE, text: REASON }),
  row('POST /tensions/:tensionId/open', member, STALE),
  row('POST /tensions/:tensionId/withdraw', member, STALE),
  row('GET /consent', all('consentResponse.read')),
  row('GET /consent/rounds/:roundId', all('consentResponse.read')),
  row('POST /consent/open', all('consentResponse.moderate'), { textHash: '', number: 9_999 }),
  row('POST /consent/rounds/:roundId/extend', all('consentResponse.moderate'), { stages: 9 }),
  row('POST /consent/rounds/:roundId/remind', all('consentResponse.moderate'), { sent: 9 }),
  row('POST /consent/rounds/:roundId/answers/:answerId/hide', all('consentResponse.moderate'), {
    reason: REASON,
  }),
  row('POST /consent/rounds/:roundId/answers/:answerId/show', all('consentResponse.moderate'), {}),
  row('POST /consent/rounds/:roundId/answer', member, { ...STALE, answer: { kind: 'consent' } }),
  row('POST /consent/rounds/:roundId/recheck', member, { ...STALE, answer: { kind: 'keep' } }),
  row('POST /consent/rounds/:roundId/minority', member, { ...STALE, text: '' }),
  row('POST /consent/rounds/:roundId/decision', all('consentResponse.decide'), {
    kind: 'backToDefine',
    reason: REASON,
  }),
];

/** Every endpoint of a table; one that is not here makes the test fail. */
export const RIGHTS_ROWS: readonly RightsRow[] = [
  ...TABLE,
  ...STORIES,
  ...TEXTS,
  ...WEIGHING,
  ...TOGETHER,
  ...SESSIONS.map(({ at, needs, body }) => row(at, all(...needs), body)),
  ...VERSIONS,
  ...CHOOSING.map(({ at, needs, body }) => row(at, all(...needs), body)),
];

const PARAMETERS: Readonly<Record<string, string>> = {
  ...ITEMS,
  value: VALUES[0],
  step: 'why',
  document: 'problem',
  number: '1',
  alternative: 'talk',
  key: 'purpose',
  group: 'citizen',
};

/** The address to ask, with everything filled in. */
export function addressFor({ endpoint }: RightsRow, workspaceId: string): { method: string; path: string } {
  const [method = '', pattern = ''] = endpoint.split(' ');
  const path = pattern
    .replace(':workspaceId', workspaceId)
    .replaceAll(/:(\w+)/gu, (_, name: string) => PARAMETERS[name] ?? NOBODY);
  return { method, path };
}
