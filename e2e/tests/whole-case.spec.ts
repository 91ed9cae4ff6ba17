import { Cast } from '../demo/Cast.ts';
import * as choosing from '../demo/choose.ts';
import * as consent from '../demo/consent.ts';
import { askWhy } from '../demo/data.ts';
import { decideOnData } from '../demo/dataLater.ts';
import { goTheRoute } from '../demo/decide.ts';
import * as define from '../demo/define.ts';
import { demoCase } from '../demo/demoCase.ts';
import * as explore from '../demo/explore.ts';
import {
  expectStatementFigures,
  expectValueSignals,
  expectValuesAt,
  quorumOf,
  tallyOf,
} from '../demo/figures.ts';
import { lookBack, tellStoriesAfter } from '../demo/lookBack.ts';
import { goOn } from '../demo/moves.ts';
import { expectUnread } from '../demo/secrets.ts';
import { weighValues } from '../demo/values.ts';
import { expect, test } from '../fixtures.ts';

test.use({ phase: 'prepare' });

const { expected, consentRound } = demoCase;
/** In days from the first. */
const CHOSEN_AFTER = 18;

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
    await cast.goToDay(8);
    const first = await consent.roundOf(cast, 'p-loes');
    expect(tallyOf(first, 'first')).toEqual(expected.consent.tallyFirstRound);
    expect(quorumOf(first)).toEqual(expected.consent.quorum);
    await consent.mend(cast);
    await cast.goToDay(14);
    await consent.lookAgain(cast);
    await cast.goToDay(CHOSEN_AFTER);
    await consent.readResult(cast);
    const closed = await consent.roundOf(cast, 'p-loes');
    expect(tallyOf(closed, 'standing')).toEqual(expected.consent.tallyAfterRecheck);
    expect(closed.closing?.outcome).toBe(expected.consent.outcome);
    expect(closed.closing?.missingGroups).toEqual(consentRound.missingGroups);
    await goOn(cast, 'choose');
    await consent.readAgreed(cast);
  });

  await test.step('a real choice', async () => {
    await choosing.proposeOptions(cast);
    await choosing.choose(cast);
    await weighValues(cast, 'v2');
    await expectValuesAt(cast, 'v2');
    await decideOnData(cast);
    await goOn(cast, 'route');
    await goTheRoute(cast);
  });

  await test.step('on the day that was agreed the look back opens by itself, and leads back to the choice', async () => {
    await cast.goToDay(CHOSEN_AFTER + choosing.DAYS_TO_LOOK_BACK + 2);
    const noor = await cast.browserOf('p-noor');
    await noor.goTo('');
    await expect(noor.table.step('reflect')).toBeVisible();
    await tellStoriesAfter(cast);
    await weighValues(cast, 'v3');
    await expectValuesAt(cast, 'v3');
    await lookBack(cast);
    await goOn(cast, 'choose');
  });
});
