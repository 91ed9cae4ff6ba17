import type { RoundView } from '@opgave/shared/contract/consent';
import { StatementsView, type StatementView } from '@opgave/shared/contract/statements';
import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { CORE_VALUES } from '@opgave/shared/method/valuesCheck';
import { expect } from '../fixtures.ts';
import { StatementsPage } from '../pages/StatementsPage.ts';
import type { Cast } from './Cast.ts';
import { demoCase, nameOf } from './demoCase.ts';

const { expected } = demoCase;
type Figures = (typeof expected)['statements']['s1']['groups'];
type Tally = Pick<Figures['citizen'], 'agree' | 'disagree' | 'pass'>;

/** Per group, the shared ground and the labels, as the case expects them to the fourth decimal; and in that order. */
export async function expectStatementFigures(cast: Cast): Promise<void> {
  const statements = StatementsView.parse(await cast.facilitator.ask('GET', '/statements'));
  const figures = Object.fromEntries(statements.map((statement) => [idOf(statement), figuresOf(statement)]));
  expect(figures).toEqual(expectedFigures());

  const loes = await cast.browserOf('p-loes');
  await loes.goTo('statements');
  const { rows } = new StatementsPage(loes.page, loes.say);
  const order = expected.statementOrderByShared.map(
    (id) => demoCase.statements.find((one) => one.id === id)?.text.nl ?? id,
  );
  await expect(rows).toContainText(order);
}

function expectedFigures() {
  return Object.fromEntries(
    Object.entries(expected.statements).map(([id, { groups, shared, labels }]) => [
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

/** The two signals; never a total. */
export async function expectValueSignals(cast: Cast): Promise<void> {
  const { values } = ValuesView.parse(await cast.seat('p-samira').ask('GET', '/values'));
  const harms = values.flatMap(({ value, picture }) =>
    (picture?.scores ?? []).filter(({ harm }) => harm).map(({ by }) => `${value} ${by.name}`),
  );
  const split = values.filter(({ picture }) => picture?.isSplit).map(({ value }) => value);
  const { VALUE_HARM, VALUE_SPLIT } = expected.values;
  expect(harms.toSorted()).toEqual(
    VALUE_HARM.v1.map(([value, id]) => `${value} ${nameOf(id ?? '')}`).toSorted(),
  );
  expect(split).toEqual(VALUE_SPLIT.v1);
  expect(values.filter(({ isCore }) => isCore).map(({ value }) => value)).toEqual(CORE_VALUES);
}

/** How each group weighed every value at this check, and who is harmed; never a total. */
export async function expectValuesAt(cast: Cast, check: 'v2' | 'v3'): Promise<void> {
  const { values } = ValuesView.parse(await cast.seat('p-samira').ask('GET', '/values'));
  const medians = values.flatMap(({ value, picture }) => {
    const groups = (picture?.movement ?? []).flatMap(({ group, medians: all }) => {
      const now = all.find((one) => one.check === check);
      return now ? [[group, now.median] as const] : [];
    });
    return groups.length > 0 ? [[value, Object.fromEntries(groups)] as const] : [];
  });
  expect(Object.fromEntries(medians)).toEqual(expected.values.medianPerGroup[check]);
  const harms = values.filter(({ picture }) => picture?.scores.some(({ harm }) => harm));
  const split = values.filter(({ picture }) => picture?.isSplit);
  expect(harms.map(({ value }) => value)).toEqual(expected.values.VALUE_HARM[check]);
  expect(split.map(({ value }) => value)).toEqual(expected.values.VALUE_SPLIT[check]);
}

type Counted = 'first' | 'standing';

/** What all groups answered together. */
export function tallyOf({ groups }: RoundView, which: Counted) {
  const sum = { consent: 0, concern: 0, objection: 0, noResponse: 0 };
  for (const group of groups) {
    const tally = group[which];
    if (!tally) throw new Error(`${which} is not to be seen`);
    sum.consent += tally.consent;
    sum.concern += tally.concern;
    sum.objection += tally.objection;
    sum.noResponse += tally.noResponse;
  }
  return sum;
}

/** Per group how many seats there are, how many answers are enough, and how many came. */
export function quorumOf({ groups }: RoundView) {
  return Object.fromEntries(
    groups.map(({ group, seats, needed, responded, isReached }) => [
      group,
      { seats, needed, responded, reached: isReached },
    ]),
  );
}
