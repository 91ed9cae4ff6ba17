import { ConsentView, RoundView } from '@opgave/shared/contract/consent';
import {
  AnswerReceipt,
  type DecideOnObjections,
  type GiveAnswer,
  type GiveRecheck,
  type OpenRound,
  RoundAnswer,
  type WriteMinority,
} from '@opgave/shared/contract/consentSent';
import type { ConsentAnswerId, ConsentRoundId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { forgetView, keptView } from './consentView.ts';
import { http, Nothing } from './http.ts';

/** Begins like those of `queries.ts`, so that everything of one table is fetched anew after a lost connection. */
export const consentKey = (id: WorkspaceId) => ['in-workspace', id, 'consent'];

const all = (id: WorkspaceId) => `/workspaces/${id}/consent`;
const at = (id: WorkspaceId, round: ConsentRoundId, rest = '') => `${all(id)}/rounds/${round}${rest}`;

export async function readConsent(id: WorkspaceId): Promise<ConsentView> {
  try {
    return await http.get(all(id), ConsentView);
  } catch (thrown) {
    forgetView(id, thrown);
    throw thrown;
  }
}

/** What I may know of the round; without a connection what was known last, so that one can answer all the same. */
export const useConsent = (id: WorkspaceId, isNeeded = true) =>
  useQuery({
    queryKey: consentKey(id),
    queryFn: () => readConsent(id),
    enabled: isNeeded,
    initialData: () => keptView(id),
    initialDataUpdatedAt: 0,
  });

/** An earlier round of the table, which stays as it was. */
export const useRound = (id: WorkspaceId, round: ConsentRoundId) =>
  useQuery({
    queryKey: [...consentKey(id), round],
    queryFn: () => http.get(at(id, round), RoundView),
  });

function post(path: string, body: unknown) {
  return { method: 'POST', path, body } as const;
}

export const openRound = (id: WorkspaceId, body: OpenRound) =>
  http.send(post(`${all(id)}/open`, body), Nothing);
export const extendRound = (id: WorkspaceId, round: ConsentRoundId, stages: number) =>
  http.send(post(at(id, round, '/extend'), { stages }), RoundAnswer);
export const remindRound = (id: WorkspaceId, round: ConsentRoundId, sent: number) =>
  http.send(post(at(id, round, '/remind'), { sent }), RoundAnswer);
export const giveAnswer = (id: WorkspaceId, round: ConsentRoundId, body: GiveAnswer) =>
  http.send(post(at(id, round, '/answer'), body), AnswerReceipt);
export const giveRecheck = (id: WorkspaceId, round: ConsentRoundId, body: GiveRecheck) =>
  http.send(post(at(id, round, '/recheck'), body), AnswerReceipt);
export const writeMinority = (id: WorkspaceId, round: ConsentRoundId, body: WriteMinority) =>
  http.send(post(at(id, round, '/minority'), body), Nothing);
export const decideOnObjections = (id: WorkspaceId, round: ConsentRoundId, body: DecideOnObjections) =>
  http.send(post(at(id, round, '/decision'), body), RoundAnswer);

interface AnswerAt {
  readonly round: ConsentRoundId;
  readonly answer: ConsentAnswerId;
}
export const hideAnswer = (id: WorkspaceId, { round, answer }: AnswerAt, reason: string) =>
  http.send(post(at(id, round, `/answers/${answer}/hide`), { reason }), Nothing);
export const showAnswer = (id: WorkspaceId, { round, answer }: AnswerAt) =>
  http.send(post(at(id, round, `/answers/${answer}/show`), {}), Nothing);
