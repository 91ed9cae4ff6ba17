import type { Action } from '@opgave/shared/method/actions';

interface SessionRow {
  readonly at: string;
  readonly needs: readonly Action[];
  readonly body?: object;
}

const NOBODY = 'abcdefghijklmnopqrst';
const STALE = { version: 9_999 };
const ONE = '/sessions/:sessionId';

/** Live meetings; none of them runs while they are asked. */
export const SESSIONS: readonly SessionRow[] = [
  { at: 'GET /sessions', needs: ['session.read'] },
  {
    at: 'POST /sessions',
    needs: ['session.lead'],
    body: { title: 'Sessie 1', from: { kind: 'organisation', id: NOBODY } },
  },
  { at: `GET ${ONE}`, needs: ['session.read'] },
  { at: `PATCH ${ONE}`, needs: ['session.lead'], body: STALE },
  { at: `POST ${ONE}/breakouts`, needs: ['session.lead'], body: { kind: 'mixed', size: 2 } },
  { at: `POST ${ONE}/breakouts/return`, needs: ['session.lead'] },
  { at: `GET ${ONE}/anonymous`, needs: ['session.read'] },
  { at: `POST ${ONE}/anonymous`, needs: ['session.takePart'], body: { round: 1, text: 'Ik durf niet.' } },
  { at: `GET ${ONE}/attendance`, needs: ['session.read'] },
  { at: `POST ${ONE}/attendance`, needs: ['session.join'], body: { isHere: false } },
  { at: `POST ${ONE}/dots/mine`, needs: ['session.takePart'], body: { round: 1, given: [] } },
  { at: `POST ${ONE}/dots/close`, needs: ['session.lead'], body: { round: 1, isShown: false } },
  {
    at: `POST ${ONE}/sizing/mine`,
    needs: ['session.takePart'],
    body: { round: 1, estimate: { low: 1, high: 9, severity: 2 } },
  },
  { at: `POST ${ONE}/sizing/close`, needs: ['session.lead'], body: { round: 1, isShown: false } },
  { at: `GET ${ONE}/questions`, needs: ['session.read'] },
  {
    at: `POST ${ONE}/questions`,
    needs: ['session.join'],
    body: { text: 'Wat willen we voor deze mensen betekenen?', as: 'fundamental' },
  },
  {
    at: `POST ${ONE}/questions/cards`,
    needs: ['session.takePart'],
    body: { questionId: NOBODY, text: 'Rust.' },
  },
  { at: `GET ${ONE}/switch`, needs: ['session.read'] },
  {
    at: `POST ${ONE}/switch/sentences`,
    needs: ['session.takePart'],
    body: { round: 1, about: 'agency', text: 'Wij willen helpen, maar mogen niet.' },
  },
  {
    at: `POST ${ONE}/switch/marks`,
    needs: ['session.takePart'],
    body: { round: 1, sentence: NOBODY, mark: 'partly' },
  },
  { at: `POST ${ONE}/switch/close`, needs: ['session.lead'], body: { round: 1, isShown: false } },
  {
    at: `POST ${ONE}/hide`,
    needs: ['session.lead'],
    body: { on: { kind: 'question', questionId: NOBODY }, reason: 'Dit gaat over een mens.' },
  },
  { at: `POST ${ONE}/show`, needs: ['session.lead'], body: { on: { kind: 'question', questionId: NOBODY } } },
  {
    at: `POST ${ONE}/take-back`,
    needs: ['session.join'],
    body: { on: { kind: 'card', questionId: NOBODY, cardId: NOBODY } },
  },
  { at: `POST ${ONE}/place`, needs: ['session.join'], body: { call: 1, isThere: true } },
  { at: `GET ${ONE}/away`, needs: ['session.lead'] },
  { at: `GET ${ONE}/events`, needs: ['session.lead'] },
  { at: `POST ${ONE}/screen`, needs: ['session.lead'] },
  { at: `POST ${ONE}/template`, needs: ['session.lead'], body: { title: 'Eerste keer' } },
  { at: `GET ${ONE}/minutes`, needs: ['session.read'] },
  { at: `POST ${ONE}/minutes`, needs: ['session.lead'], body: { ...STALE, text: '', isShared: false } },
  { at: 'GET /session-templates', needs: ['session.lead'] },
];
