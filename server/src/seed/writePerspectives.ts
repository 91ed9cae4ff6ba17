import { documentId, perspectiveDocument } from '@opgave/shared/document/documents';
import type { PersonId } from '@opgave/shared/ids';
import { PERSPECTIVE_ROOTS, type PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import type { Phase } from '@opgave/shared/method/phases';
import { changePerspective } from '#records/perspectives/changePerspective.ts';
import { revealPerspectives } from '#records/perspectives/revealPerspectives.ts';
import { startPerspective } from '#records/perspectives/startPerspective.ts';
import { submitPerspective } from '#records/perspectives/submitPerspective.ts';
import type { CasePerspective } from './casePerspective.ts';
import { casePerson, personIdOf, type Seeding } from './seeding.ts';
import { writeParagraph } from './writing.ts';

/**
 * How everyone of the case sees it, written in silence by each. The facilitator turns the cards when the table goes on;
 * a demo that stands still here leaves that to whoever tries it.
 */
export async function writePerspectives(seeding: Seeding, until: Phase): Promise<void> {
  const { demoCase, deps, workspaceId } = seeding;
  for (const perspective of demoCase.perspectives) await write(seeding, perspective);
  const ready = demoCase.perspectives.length;
  if (until === 'explore' || ready === 0) return;
  const personId = personIdOf(seeding, demoCase.workspace.facilitatorId);
  await revealPerspectives(deps, { workspaceId, personId, ready });
}

async function write(seeding: Seeding, given: CasePerspective): Promise<void> {
  const { deps, clock, workspaceId } = seeding;
  const personId = personIdOf(seeding, given.authorId);
  clock.goTo(given.submittedAt.dayOffset);
  await startPerspective(deps, { workspaceId, personId });
  await writeAnswers(seeding, personId, given);
  const input = { version: 1, valueKey: given.value.key, isOfficialPosition: given.isOfficialPosition };
  await changePerspective(deps, { workspaceId, personId, input });
  await submitPerspective(deps, { workspaceId, personId, version: 2 });
}

async function writeAnswers(seeding: Seeding, by: PersonId, given: CasePerspective): Promise<void> {
  const id = documentId(seeding.workspaceId, perspectiveDocument(by));
  for (const [root, text] of answersOf(seeding, given)) {
    await writeParagraph(seeding.deps.documents, { id, root }, [{ text, by }]);
  }
}

/** In the order of the questions: who works inside begins with somebody from outside. */
function answersOf(
  { demoCase }: Seeding,
  given: CasePerspective,
): readonly (readonly [PerspectiveRoot, string])[] {
  const { group } = casePerson(demoCase, given.authorId);
  const { outside, notice, need, worry, value, letGo, groupAnswers, askOthers } = given;
  const common = new Map([
    ...Object.entries({ outside, notice, need, worry, letGo, askOthers, value: value.why }),
    ...groupAnswers.map((answer, index) => [`${group}.${index + 1}`, answer] as const),
  ]);
  return PERSPECTIVE_ROOTS.flatMap((root) => {
    const text = common.get(root)?.nl;
    return text === undefined ? [] : [[root, text] as const];
  });
}
