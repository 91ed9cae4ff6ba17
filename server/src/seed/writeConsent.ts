import { documentId } from '@opgave/shared/document/documents';
import type { ConsentRoundId, PersonId } from '@opgave/shared/ids';
import type { ConsentAnswer } from '@opgave/shared/method/consentAnswer';
import type { Phase } from '@opgave/shared/method/phases';
import * as Y from 'yjs';
import { moveRoundOn } from '#facilitation/moveRoundOn.ts';
import { viewConsent } from '#records/consent/consentView.ts';
import { giveAnswer, giveRecheck } from '#records/consent/giveAnswer.ts';
import { openRound } from '#records/consent/openRound.ts';
import { problemAccess } from '#records/consent/problemAccess.ts';
import { requireMember } from '#records/member.ts';
import type { CaseConsent, CaseResponse } from './caseConsent.ts';
import { personIdOf, type Seeding } from './seeding.ts';

/** A moment of the case that lies within a day, whatever time of day it is filled. */
const A_DAY_LATER = 1;

/** The consent round of the case: opened, answered in turn, repaired and looked at again, as far as the demo goes. */
export async function writeConsent(seeding: Seeding, until: Phase): Promise<void> {
  const { consentRound } = seeding.demoCase;
  if (consentRound === undefined) return;
  const { clock } = seeding;
  clock.goTo(consentRound.opened.dayOffset);
  const roundId = await open(seeding);
  await respondInTurn(seeding, roundId, consentRound);
  if (until === 'consent') return;
  await endStage(seeding);
  await repair(seeding, consentRound);
  await endStage(seeding);
  await lookAgain(seeding, roundId, consentRound);
  await endStage(seeding);
}

async function open(seeding: Seeding): Promise<ConsentRoundId> {
  const { deps, workspaceId } = seeding;
  const personId = facilitatorOf(seeding);
  const { prepared } = await viewConsent(deps, workspaceId, personId);
  if (!prepared) throw new Error('The demo has no text to put to everyone.');
  const input = { textHash: prepared.text.hash, number: prepared.number };
  return openRound(deps, { workspaceId, personId, input });
}

/** In the order of the case, spread over the days; whose day has not come when the demo stands still, did not respond. */
async function respondInTurn(seeding: Seeding, roundId: ConsentRoundId, round: CaseConsent): Promise<void> {
  const { deps, clock, workspaceId } = seeding;
  const { opened, deadline, responses } = round;
  const days = deadline.dayOffset - opened.dayOffset - A_DAY_LATER;
  for (const [index, response] of responses.entries()) {
    const day = opened.dayOffset + (days * (index + 1)) / responses.length;
    const answer = answerOf(response);
    if (answer === undefined || !clock.isPast(day)) continue;
    clock.goTo(day);
    const personId = personIdOf(seeding, response.personId);
    await giveAnswer(deps, { workspaceId, personId, roundId, input: { version: 0, answer } });
  }
}

function answerOf(given: CaseResponse): ConsentAnswer | undefined {
  if (given.response === 'noResponse') return undefined;
  if (given.response === 'consent') return { kind: 'consent' };
  if (given.response === 'concern') return { kind: 'concern', section: given.section, text: given.text.nl };
  const { section, reasonType, text, forWhom, wouldHelp, checks } = given;
  return {
    ...{ kind: 'objection', sections: section, reasonType, checks },
    ...{ text: text.nl, forWhom: forWhom.nl, wouldHelp: wouldHelp.nl },
  };
}

/** Goes on to the last moment of the stage that runs, and has the server end it as it always does. */
async function endStage({ deps, clock, workspaceId }: Seeding): Promise<void> {
  const rounds = await deps.storage.records.listByWorkspace('consentRound', workspaceId);
  const stage = rounds.at(-1)?.round.stages.at(-1);
  if (stage) clock.reach(stage.until);
  await moveRoundOn(deps, workspaceId);
}

/** Who may write takes out the sentence that hurts and puts the other in its place. */
async function repair(seeding: Seeding, round: CaseConsent): Promise<void> {
  const [section] = round.repair?.sections ?? [];
  if (!round.repair || section === undefined) return;
  const { before, after } = round.repair.change;
  const [out, into] = changedSentences(before.nl, after.nl);
  const writer = personIdOf(seeding, round.repair.writers.at(0) ?? '');
  await requireRepairer(seeding, writer, section);
  const id = documentId(seeding.workspaceId, 'problem');
  await seeding.deps.documents.change(id, writer, (doc) =>
    replaceWords(doc.getXmlFragment(section), out, into),
  );
}

async function requireRepairer(seeding: Seeding, personId: PersonId, section: string): Promise<void> {
  const { deps, workspaceId } = seeding;
  const access = await problemAccess(deps, await requireMember(deps, workspaceId, personId));
  if (!access.mayWrite(section)) throw new Error(`The case repairs ${section}, which is not in repair.`);
}

/** What is only in the one, and what is only in the other. */
function changedSentences(before: string, after: string): readonly [string, string] {
  const sentences = (text: string) => text.split(/(?<=[.?!])\s+/u);
  const only = (text: string, other: string) =>
    sentences(text)
      .filter((sentence) => !sentences(other).includes(sentence))
      .join(' ');
  return [only(before, after), only(after, before)];
}

function replaceWords(container: Y.XmlFragment, out: string, into: string): void {
  for (const child of container.toArray()) {
    if (child instanceof Y.XmlElement) replaceWords(child, out, into);
    if (!(child instanceof Y.XmlText)) continue;
    const at = String(child).indexOf(out);
    if (at < 0) continue;
    child.delete(at, out.length);
    child.insert(at, into);
  }
}

async function lookAgain(seeding: Seeding, roundId: ConsentRoundId, round: CaseConsent): Promise<void> {
  const { deps, workspaceId } = seeding;
  for (const { personId, action, text } of round.recheck?.objectorActions ?? []) {
    await giveRecheck(deps, {
      ...{ workspaceId, roundId, personId: personIdOf(seeding, personId) },
      input: { version: 0, answer: { kind: action, text: text.nl } },
    });
  }
}

function facilitatorOf(seeding: Seeding): PersonId {
  return personIdOf(seeding, seeding.demoCase.workspace.facilitatorId);
}
