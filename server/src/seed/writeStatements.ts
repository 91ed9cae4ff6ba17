import type { PersonId, StatementId } from '@opgave/shared/ids';
import { castVote } from '#records/statements/castVote.ts';
import { placeStatement } from '#records/statements/placeStatement.ts';
import type { DemoCase } from './demoCase.ts';
import { personIdOf, type Seeding } from './seeding.ts';

/** The statements of the case, placed by whom it names; then everyone reacts to them one by one. */
export async function writeStatements(seeding: Seeding): Promise<void> {
  const { deps, demoCase, workspaceId } = seeding;
  const placed: StatementId[] = [];
  for (const { text, authorId } of demoCase.statements) {
    const personId = personIdOf(seeding, authorId);
    placed.push(await placeStatement(deps, { workspaceId, personId, input: { text: text.nl } }));
  }
  for (const [index, statement] of demoCase.statements.entries()) {
    const statementId = placed[index];
    if (statementId !== undefined) await react(seeding, statementId, statement.votes);
  }
}

type Votes = DemoCase['statements'][number]['votes'];

async function react(seeding: Seeding, statementId: StatementId, votes: Votes): Promise<void> {
  const { deps, workspaceId } = seeding;
  for (const [caseId, reaction] of Object.entries(votes)) {
    const personId: PersonId = personIdOf(seeding, caseId);
    await castVote(deps, { workspaceId, personId, statementId, input: { version: 0, reaction } });
  }
}
