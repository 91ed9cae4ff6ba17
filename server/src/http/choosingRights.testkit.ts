import type { Action } from '@opgave/shared/method/actions';
import { SHARING_VALUES } from '@opgave/shared/method/dataLater';

interface ChoosingRow {
  readonly at: string;
  readonly needs: readonly Action[];
  readonly body?: object;
}

const NOBODY = 'abcdefghijklmnopqrst';
const STALE = { version: 9_999 };
const MARK = { mark: 'aaaaaaaaaaaaaaaa' };
const REASON = 'Hierin staat de naam van een buurvrouw.';

/** Sharing data, and what opens after consent. */
export const CHOOSING: readonly ChoosingRow[] = [
  { at: 'GET /data', needs: ['dataCanvasWhy.read'] },
  {
    at: 'POST /data/why',
    needs: ['dataCanvasWhy.read', 'dataCanvasWhy.write'],
    body: { ...STALE, values: [], experiences: [] },
  },
  {
    at: 'POST /data/alternatives/:alternative',
    needs: ['dataCanvasWhy.read', 'dataCanvasWhy.write'],
    body: { ...STALE, works: true, reason: REASON },
  },
  { at: 'POST /data/seen', needs: ['dataCanvasWhy.read', 'dataCanvasWhy.write'], body: MARK },
  { at: 'POST /data/steps/:step/complete', needs: ['dataCanvasWhy.read', 'dataCanvasWhy.write'], body: MARK },
  {
    at: 'POST /data/answers/:key',
    needs: ['dataCanvasWhy.read', 'dataCanvasLaw.write'],
    body: { ...STALE, text: REASON },
  },
  {
    at: 'POST /data/items',
    needs: ['dataCanvasWhy.read', 'dataCanvasLaw.write'],
    body: {
      ...STALE,
      ...{ data: 'Een ja of een nee', fromOrg: 'de dienst', toOrg: 'de beller', neededFor: REASON },
      ...{ form: 'yesNo', howOften: 'eens per maand', keepUntil: '45 dagen', flags: [] },
    },
  },
  {
    at: 'POST /data/items/:itemId/remove',
    needs: ['dataCanvasWhy.read', 'dataCanvasLaw.write'],
    body: STALE,
  },
  {
    at: 'POST /data/weighed',
    needs: ['dataCanvasWhy.read', 'dataCanvasLaw.write'],
    body: { scores: SHARING_VALUES.map((value) => ({ value, score: 0, reason: REASON })) },
  },
  { at: 'GET /options', needs: ['option.read'] },
  {
    at: 'POST /options',
    needs: ['option.write'],
    body: { title: 'Eén gesprek eerst', fromParked: [NOBODY] },
  },
  { at: 'PATCH /options/:optionId', needs: ['option.write'], body: STALE },
  {
    at: 'POST /options/:optionId/effects',
    needs: ['option.write'],
    body: {
      ...STALE,
      on: 'group:citizen',
      sign: 'same',
    },
  },
  {
    at: 'POST /options/:optionId/doability',
    needs: ['option.write'],
    body: {
      answers: { understands: 'Ja.', badDay: 'Ja.', steps: 'Twee.', mistake: 'Niets.', helps: 'Els.' },
      verdict: 'yes',
    },
  },
  { at: 'POST /options/:optionId/aside', needs: ['option.write'], body: { ...STALE, reason: REASON } },
  { at: 'POST /options/:optionId/return', needs: ['option.write'], body: STALE },
  { at: 'GET /comment-reminder', needs: ['comment.moderate'] },
  { at: 'POST /comment-reminder', needs: ['comment.moderate'], body: STALE },
  { at: 'GET /publication', needs: ['record.read'] },
  { at: 'POST /publication', needs: ['record.publish'], body: { ...STALE, upTo: 1, parts: [] } },
  { at: 'POST /publication/end', needs: ['record.publish'], body: STALE },
  { at: 'POST /opening', needs: ['record.publish'], body: { ...STALE, to: 'open', lastDay: '2031-01-01' } },
  { at: 'POST /opening/answer', needs: ['record.read'], body: { ...STALE, answer: 'agree' } },
  { at: 'GET /choice', needs: ['choiceRecord.read'] },
  {
    at: 'POST /choice',
    needs: ['choiceRecord.write'],
    body: { ...STALE, part: 'options', options: [NOBODY] },
  },
  { at: 'POST /choice/losses/:group/confirm', needs: ['choiceRecord.write'], body: STALE },
  { at: 'GET /route', needs: ['route.read'] },
  {
    at: 'POST /route',
    needs: ['route.write', 'agendaItem.write'],
    body: { ...STALE, part: 'ourselves', text: 'Ja, wij mogen dit zelf besluiten.' },
  },
  { at: 'GET /organisation', needs: ['organisation.lead'] },
  { at: 'POST /organisation/tables/:tableId', needs: ['organisation.lead'] },
  {
    at: 'POST /organisation/tables/:tableId/refuse',
    needs: ['organisation.lead'],
    body: { reason: 'Deze tafel hoort niet bij ons.' },
  },
  { at: 'GET /bodies', needs: ['workspace.read'] },
  {
    at: 'POST /bodies',
    needs: ['organisation.lead'],
    body: { ...STALE, id: NOBODY, name: 'Directie', level: 'management' },
  },
  { at: 'POST /bodies/remove', needs: ['organisation.lead'], body: { ...STALE, id: NOBODY } },
  { at: 'GET /reflection', needs: ['reflection.read'] },
  {
    at: 'POST /reflection/answers/:key',
    needs: ['reflection.write'],
    body: { ...STALE, text: REASON },
  },
  {
    at: 'POST /reflection/effects/:effectId',
    needs: ['reflection.write'],
    body: { ...STALE, result: 'some', evidence: REASON },
  },
];
