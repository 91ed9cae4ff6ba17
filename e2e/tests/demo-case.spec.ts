import { Cast } from '../demo/Cast.ts';
import { placeStatements, react, tellStories } from '../demo/explore.ts';
import { expectStatementFigures } from '../demo/figures.ts';
import { goOn } from '../demo/moves.ts';
import { test } from '../fixtures.ts';

test.use({ phase: 'prepare' });

test('nineteen people play the demo case, and its figures are those that the case expects', async ({
  workspace,
}) => {
  test.setTimeout(600_000);
  const cast = await test.step('everybody comes in', () => Cast.assemble(workspace));

  await test.step('outside in', async () => {
    await goOn(cast, 'explore');
    await tellStories(cast);
    await placeStatements(cast);
    await react(cast);
    await expectStatementFigures(cast);
  });
});
