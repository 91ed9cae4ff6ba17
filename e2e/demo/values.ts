import { ValuesView } from '@opgave/shared/contract/valuesCheck';
import { expect } from '../fixtures.ts';
import { ValuesPage } from '../pages/ValuesPage.ts';
import type { WordKey } from '../words.ts';
import type { Cast } from './Cast.ts';
import { demoCase, nameOf, oneOf } from './demoCase.ts';

const WEIGHED = ['fairness', 'autonomy', 'equality', 'privacy'] as const;

type Weighing = (typeof demoCase)['valuesCheck'][number];

const STEPS: ReadonlyMap<number, WordKey> = new Map<number, WordKey>([
  [-2, 'score.v1.minus2'],
  [-1, 'score.v1.minus1'],
  [0, 'score.v1.zero'],
  [1, 'score.v1.plus1'],
  [2, 'score.v1.plus2'],
]);

/** Whoever the case lets weigh does so at the same time as the others; one who weighs does not see the others yet. */
export async function weighValues(cast: Cast): Promise<void> {
  const first = demoCase.valuesCheck.filter(({ version }) => version === 'v1');
  await Promise.all(first.map((weighing) => weighAs(cast, weighing)));
}

async function weighAs(cast: Cast, { personId, scores }: Weighing): Promise<void> {
  const person = cast.get(personId);
  const { say } = person;
  await person.goTo('values');
  const page = new ValuesPage(person.page, say);
  for (const { value, score, reason, forWhom } of scores) {
    const step = STEPS.get(score);
    const card = page.card(oneOf(WEIGHED, value));
    // What the table added itself is weighed after the picture of the three is open.
    if (!(await card.isVisible())) await page.toPicture.click();
    if (step) await page.step(say(step), card).check({ force: true });
    await page.reason(card).fill(reason.nl);
    if (forWhom) await page.forWhom(card).fill(forWhom.nl);
    await page.save(card).click();
    await expect(card.getByText(say('values.weighed'))).toBeVisible();
  }
}

/** Everyone from outside who says that a value is seriously harmed gets the answer of the case. */
export async function answerHarm(cast: Cast): Promise<void> {
  for (const { code, version, value, personId, answer } of demoCase.valueSignals) {
    if (code !== 'VALUE_HARM' || version !== 'v1' || personId === undefined) continue;
    const harmed = cast.get(personId);
    const path = `/workspaces/${await harmed.workspaceId()}/values`;
    const { values } = ValuesView.parse((await harmed.ask('GET', path)).answer);
    const scores = values.find((one) => one.value === value)?.picture?.scores ?? [];
    const scoreId = scores.find(({ isMine }) => isMine)?.id ?? '';
    const answerer = answer.authorId === undefined ? cast.facilitator : cast.get(answer.authorId);
    const body =
      answer.section === undefined
        ? { kind: 'comment', text: answer.text?.nl }
        : { kind: 'textChange', section: answer.section };
    expect((await answerer.ask('POST', `${path}/harms/${scoreId}/answers`, body)).status).toBe(201);
  }
}

/** The two signals, as the case expects them; never a total. */
export async function expectValueSignals(cast: Cast): Promise<void> {
  const viewer = cast.get('p-samira');
  const path = `/workspaces/${await viewer.workspaceId()}/values`;
  const { values } = ValuesView.parse((await viewer.ask('GET', path)).answer);
  const harms = values.flatMap(({ value, picture }) =>
    (picture?.scores ?? []).filter(({ harm }) => harm).map(({ by }) => `${value} ${by.name}`),
  );
  expect(harms.toSorted()).toEqual(
    demoCase.expected.values.VALUE_HARM.v1.map(([value, id]) => `${value} ${nameOf(id ?? '')}`).toSorted(),
  );
}
