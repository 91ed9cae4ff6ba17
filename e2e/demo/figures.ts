import { StatementsView, type StatementView } from '@opgave/shared/contract/statements';
import { expect } from '../fixtures.ts';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

type Figures = (typeof demoCase)['expected']['statements']['s1']['groups'];
type Tally = Pick<Figures['citizen'], 'agree' | 'disagree' | 'pass'>;

/** Per group, the shared ground and the labels, as the case expects them to the fourth decimal. */
export async function expectStatementFigures({ facilitator }: Cast): Promise<void> {
  const { answer } = await facilitator.ask(
    'GET',
    `/workspaces/${await facilitator.workspaceId()}/statements`,
  );
  const statements = StatementsView.parse(answer);
  const figures = Object.fromEntries(statements.map((statement) => [idOf(statement), figuresOf(statement)]));
  expect(figures).toEqual(expectedFigures());
}

function expectedFigures() {
  return Object.fromEntries(
    Object.entries(demoCase.expected.statements).map(([id, { groups, shared, labels }]) => [
      id,
      {
        shared,
        labels: labels.toSorted(),
        groups: Object.fromEntries(Object.entries(groups).map(([group, tally]) => [group, countsOf(tally)])),
      },
    ]),
  );
}

function figuresOf({ figures, shared, labels }: StatementView) {
  return {
    shared,
    labels: labels.toSorted(),
    groups: Object.fromEntries(
      figures.flatMap((figure) => (figure.kind === 'group' ? [[figure.group, countsOf(figure)]] : [])),
    ),
  };
}

function countsOf({ agree, disagree, pass }: Tally): Tally {
  return { agree, disagree, pass };
}

function idOf({ text }: StatementView): string {
  return demoCase.statements.find((one) => one.text.nl === text)?.id ?? text;
}
