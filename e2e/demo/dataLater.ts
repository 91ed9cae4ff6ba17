import { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { LaterStep } from '@opgave/shared/method/dataCanvas';
import { DATA_FLAGS, laterMark } from '@opgave/shared/method/dataLater';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';

const [, , , minimum, weigh, law, safeguards, decide] = demoCase.dataCanvas.steps;
if (!minimum || !weigh || !law || !safeguards || !decide) throw new Error('The case shares no data');
const CANVAS = { ...minimum, ...weigh, ...law, ...safeguards, ...decide };
const WRITER = 'p-karin';

/** What is the least, how it weighs, what the law says, how it is kept safe, and what is decided: in that order. */
export async function decideOnData(cast: Cast): Promise<void> {
  await nameItems(cast);
  await complete(cast, 'minimum');
  for (const { personId, values } of CANVAS.scores ?? []) {
    const scores = values.map((one) => ({ ...one, reason: one.reason.nl }));
    await cast.seat(personId).ask('POST', '/data/weighed', { scores });
  }
  await answer(cast, { explain: nl(CANVAS.explain) });
  await complete(cast, 'weigh');
  await answer(cast, lawWords());
  await complete(cast, 'law');
  await answer(cast, safeguardWords());
  await complete(cast, 'safeguards');
  const { reviewDays } = (await canvasNow(cast)).later;
  const { decision = '', who, reason } = CANVAS;
  await answer(cast, { decision, who: nl(who), reason: nl(reason), reviewDate: reviewDays.last });
  await complete(cast, 'decide');
}

async function nameItems(cast: Cast): Promise<void> {
  for (const item of CANVAS.items ?? []) {
    const words = {
      ...{ data: item.data.nl, fromOrg: item.fromOrg.nl, toOrg: item.toOrg.nl },
      ...{ neededFor: item.neededFor.nl, howOften: item.howOften.nl, keepUntil: item.keepUntil.nl },
    };
    const flags = DATA_FLAGS.filter((flag) => item[flag]);
    await cast.seat(WRITER).ask('POST', '/data/items', { version: 0, form: item.form, flags, ...words });
  }
}

function lawWords() {
  const { purpose, ground = '', groundLaw, compatible = '', principles, awb = [], room } = CANVAS;
  const { outcome = '', conditions, judgedBy } = CANVAS;
  return {
    ...{ purpose: nl(purpose), ground, groundLaw: nl(groundLaw), compatible },
    specialRules: (CANVAS.items ?? []).map(({ note }) => note.nl).join(' '),
    ...{ necessity: nl(principles?.necessity), proportionality: nl(principles?.proportionality) },
    ...{ subsidiarity: nl(principles?.subsidiarity), awb: awb.join(', '), room: nl(room), outcome },
    ...{ conditions: nl(conditions), judgedBy: nl(judgedBy) },
  };
}

function safeguardWords() {
  const { inform, correct, object, access, security, retention, dpia = '', dpiaReason, algorithm } = CANVAS;
  return {
    ...{ inform: nl(inform), correct: nl(correct), object: nl(object), access: nl(access) },
    ...{ security: nl(security), retention: nl(retention), dpia, dpiaReason: nl(dpiaReason) },
    algorithm: algorithm ? 'yes' : 'no',
  };
}

function nl(words: { readonly nl: string } | undefined): string {
  return words?.nl ?? '';
}

async function answer(cast: Cast, said: Readonly<Record<string, string>>): Promise<void> {
  for (const [key, text] of Object.entries(said)) {
    await cast.seat(WRITER).ask('POST', `/data/answers/${key}`, { version: 0, text });
  }
}

async function canvasNow(cast: Cast): Promise<DataCanvasView> {
  return DataCanvasView.parse(await cast.seat(WRITER).ask('GET', '/data'));
}

async function complete(cast: Cast, step: LaterStep): Promise<void> {
  const { items, weighed, answers } = (await canvasNow(cast)).later;
  const said = Object.fromEntries(answers.map(({ key, text }) => [key, text]));
  const mark = laterMark(step, { items, weighed, answers: said, sideOfOther: 'inside' });
  await cast.seat(WRITER).ask('POST', `/data/steps/${step}/complete`, { mark });
}
