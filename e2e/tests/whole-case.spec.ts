import { Cast } from '../demo/Cast.ts';
import * as consent from '../demo/consent.ts';
import { askWhy } from '../demo/data.ts';
import * as define from '../demo/define.ts';
import { demoCase } from '../demo/demoCase.ts';
import * as explore from '../demo/explore.ts';
import { expectStatementFigures, expectValueSignals, quorumOf, tallyOf } from '../demo/figures.ts';
import { goOn } from '../demo/moves.ts';
import { expectUnread } from '../demo/secrets.ts';
import { weighValues } from '../demo/values.ts';
import { expect, test } from '../fixtures.ts';

test.use({ phase: 'prepare' });

const { expected, consentRound } = demoCase;

test('nineteen people play the whole case, and its figures are those that the case expects', async ({
  workspace,
}) => {
  test.setTimeout(300_000);
  const cast = await test.step('everybody comes in', () => Cast.assemble(workspace));

  await test.step('outside in', async () => {
    await goOn(cast, 'explore');
    await explore.tellStories(cast);
    await explore.writePerspectives(cast);
    await expectUnread(cast, ['p-bram', 'p-sanne', 'p-noor'], explore.wordsOfPerspectives());
    await explore.turnCards(cast);
    await explore.placeStatements(cast);
    await explore.react(cast);
    await expectStatementFigures(cast);
    await goOn(cast, 'fundamentals');
  });

  await test.step('first the big questions', async () => {
    await define.answerFirstQuestions(cast);
    await goOn(cast, 'define');
  });

  await test.step('the problem, without a solution', async () => {
    await define.parkIdeas(cast);
    await define.talkOfSolutions(cast);
    await define.seeHint(cast);
    await define.writeProblem(cast);
    expect(await define.countSignals(cast)).toBe(expected.finalDocumentSignals);
    await define.comment(cast);
    await weighValues(cast);
    await expectValueSignals(cast);
    await askWhy(cast);
    await goOn(cast, 'consent');
  });

  await test.step('one round, to its end', async () => {
    await consent.openRound(cast);
    await consent.respond(cast);
    await expectUnread(cast, ['p-bram', 'p-sanne', 'p-noor'], consent.wordsOfAnswers());
    await cast.passDays(8);
    const first = await consent.roundOf(cast, 'p-loes');
    expect(tallyOf(first, 'first')).toEqual(expected.consent.tallyFirstRound);
    expect(quorumOf(first)).toEqual(expected.consent.quorum);
    await consent.mend(cast);
    await cast.passDays(14);
    await consent.lookAgain(cast);
    await cast.passDays(18);
    await consent.readResult(cast);
    const closed = await consent.roundOf(cast, 'p-loes');
    expect(tallyOf(closed, 'standing')).toEqual(expected.consent.tallyAfterRecheck);
    expect(closed.closing?.outcome).toBe(expected.consent.outcome);
    expect(closed.closing?.missingGroups).toEqual(consentRound.missingGroups);
    await goOn(cast, 'choose');
    await consent.readAgreed(cast);
  });
});
