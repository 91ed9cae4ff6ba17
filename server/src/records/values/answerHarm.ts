import { AppError } from '@opgave/shared/contract/errors';
import type { HarmAnswer, ValueScore } from '@opgave/shared/contract/valueRecords';
import type { AnswerHarm } from '@opgave/shared/contract/valuesCheck';
import { documentId } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { HarmAnswerId, type PersonId, type ScoreId, type WorkspaceId } from '@opgave/shared/ids';
import { harms, type ValueVersion } from '@opgave/shared/method/valuesCheck';
import { checkWeighedIn } from '@opgave/shared/method/weighing';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireMember } from '../member.ts';
import { mayAnswer } from './rights.ts';
import { readWeighing } from './scores.ts';
import { isPictureOpen } from './valuesView.ts';

type AnsweringDeps = Dependencies & { readonly documents: Documents };

export interface Answering {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly scoreId: ScoreId;
  readonly input: AnswerHarm;
}

/** Answers serious harm from outside, with words or with the section that names it. An answer is never changed. */
export async function answerHarm(deps: AnsweringDeps, answering: Answering): Promise<HarmAnswerId> {
  const { workspaceId, personId, input } = answering;
  const member = await requireMember(deps, workspaceId, personId);
  const check = checkWeighedIn(member.where.phase);
  if (check === undefined || !mayAnswer(member, check))
    throw new AppError('not-allowed', { action: 'valuesCheck.comment' });
  const score = await requireHarm(deps, member, { id: answering.scoreId, check });
  if (input.kind === 'comment' && score.personId === personId) {
    throw new AppError('not-allowed', { reason: 'own' });
  }
  if (input.kind === 'textChange' && check !== 'v1') throw new AppError('not-allowed', { reason: 'no-text' });
  if (input.kind === 'textChange') await requireText(deps, member, input.section);
  const answer = newAnswer(deps, member, answering);
  const object = `value:${check}/${score.value}`;
  await deps.storage.records.commit(
    [{ kind: 'harmAnswer', value: answer }],
    [decision(deps, member, { action: 'value.harmAnswered', object, details: { kind: input.kind } })],
  );
  deps.storage.bus.publish('values.changed', { workspaceId });
  return answer.id;
}

/** A score that is no harm, or that this member may not see yet, answers as one that is not there. */
async function requireHarm(
  deps: Dependencies,
  member: Member,
  { id, check }: { readonly id: ScoreId; readonly check: ValueVersion },
): Promise<ValueScore> {
  const { workspace } = member;
  const seats = await deps.storage.records.listByWorkspace('seat', workspace.id);
  const weighing = await readWeighing(deps, { ...workspace, seats }, check);
  const score = weighing.stored.find(({ publicId }) => publicId === id);
  const isHarm = harms(weighing.counted).some(
    (harm) => harm.value === score?.value && harm.personId === score.personId,
  );
  if (score === undefined || !isHarm || !isPictureOpen(member, weighing, check))
    throw new AppError('not-found');
  return score;
}

async function requireText(deps: AnsweringDeps, { workspace }: Member, section: string): Promise<void> {
  const { doc } = await deps.documents.read(documentId(workspace.id, 'problem'));
  if (textOfRoot(doc.getXmlFragment(section)) === '') throw new AppError('not-allowed', { reason: 'empty' });
}

function newAnswer(
  deps: Dependencies,
  { workspace, person, seat }: Member,
  { scoreId, input }: Answering,
): HarmAnswer {
  return {
    id: HarmAnswerId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    score: scoreId,
    by: person.id,
    ...(seat.group !== undefined && { group: seat.group }),
    answer: input,
    answeredAt: deps.now(),
  };
}
