import { WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import { PERSPECTIVE_ROOTS } from '@opgave/shared/method/perspectiveQuestions';
import { VALUES } from '@opgave/shared/method/valuesCheck';
import { checkWeighedIn } from '@opgave/shared/method/weighing';
import { CHOOSING } from './choosingRights.testkit.ts';
import {
  all,
  member,
  type Needs,
  NOBODY,
  own,
  REASON,
  type RightsRow,
  row,
  STALE,
} from './rightsRow.testkit.ts';
import { SESSIONS } from './sessionRights.testkit.ts';
import { TEXTS, VERSIONS } from './textRights.testkit.ts';

/** Items that are there, and that somebody who is not asked wrote; an odd id for what is not. */
export const ITEMS = {
  experienceId: 'experience00000000',
  parkedId: 'parked000000000000',
  statementId: 'statement000000000',
  commentId: 'comment00000000000',
  sessionId: 'session00000000000',
} as const;
const STORY = {
  situation: 'Na mijn scheiding kon ik niet betalen.',
  steps: 'Ik belde drie keer.',
  effect: 'Ik sliep slecht.',
  toldBy: 'self',
  shownAs: 'firstName',
  permission: true,
} as const;
/** One section of the data canvas, which no other row writes in. */
const HELD = { page: 'data', section: WHY_TEXTS[0].key };
const SIDE = { perspective: NOBODY, root: PERSPECTIVE_ROOTS[0], value: VALUES[0] };

const TABLE: readonly RightsRow[] = [
  row('GET /people', member),
  row('GET /gates', member),
  row('GET /absent', member),
  row('GET /balance', all('balance.read')),
  ...['removed', 'reports'].map((path) => row(`GET /${path}`, all('order.keep'))),
  row('POST /locks', all('order.keep'), { ...HELD, reason: REASON }),
  row('GET /lobby', all('order.keep')),
  row('POST /lobby', all('order.keep'), { isOn: false }),
  row('POST /lobby/:knockId', all('order.keep'), { answer: 'refuse' }),
  row('POST /locks/lift', all('order.keep'), HELD),
  row('POST /people/:personId/mute', all('order.keep'), { writing: true, turns: false, reason: REASON }),
  row('POST /reports', all('order.report'), { on: { kind: 'comment', id: NOBODY }, reason: REASON }),
  ...['people/:personId/unmute', 'people/:personId/readmit', 'reports/:reportId/handled'].map((path) =>
    row(`POST /${path}`, all('order.keep')),
  ),
  row('GET /right-door', all('rightDoor.keep')),
  row('POST /right-door', all('rightDoor.keep'), { ...STALE, isOpen: true, name: 'Gemeente' }),
  row('GET /referred', member),
  row('POST /referred', all('rightDoor.keep'), { kind: 'parked', id: NOBODY, why: REASON, agreed: true }),
  row('POST /referrals/:referralId', all('rightDoor.keep'), { ...STALE, kind: 'tell', words: REASON }),
  row('POST /referrals/:referralId/theme', all('rightDoor.keep'), { ...STALE, theme: 'Brieven' }),
  row('POST /referrals/:referralId/story', all('rightDoor.keep'), { ...STALE, group: 'citizen' }),
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
  row('GET /assumptions', all('assumption.read')),
  row('POST /assumptions', all('assumption.write'), { text: REASON, owner: NOBODY, reviewOn: '2030-01-01' }),
  row('PATCH /assumptions/:assumptionId', all('assumption.read'), {
    ...STALE,
    ...{ text: REASON, owner: NOBODY, reviewOn: '2030-01-01' },
  }),
  row('POST /assumptions/:assumptionId/found', all('assumption.read'), {
    ...STALE,
    ...{ finding: 'holds', evidence: REASON, reviewOn: '2030-01-01' },
  }),
  row('POST /assumptions/:assumptionId/remove', all('assumption.read'), STALE),
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
