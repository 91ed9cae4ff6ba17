import { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { type WhyContent, type WhyStep, whyMark } from '@opgave/shared/method/dataCanvas';
import type { Cast } from './Cast.ts';
import { demoCase } from './demoCase.ts';
import { storyIds } from './explore.ts';

const [why, forWhom, without] = demoCase.dataCanvas.steps;
if (!why || !forWhom || !without) throw new Error('The case does not ask why');
const CANVAS = { ...why, ...forWhom, ...without };
const WRITER = 'p-karin';
const WORDS: WhyContent['texts'] = {
  societalValue: nl(CANVAS.societalValue),
  people: nl(CANVAS.people),
  change: nl(CANVAS.change),
  harm: nl(CANVAS.harm),
  ifNot: nl(CANVAS.ifNot),
};

/** First why: the three steps of the data canvas that come before any choice. */
export async function askWhy(cast: Cast): Promise<void> {
  const writer = cast.seat(WRITER);
  const { values, experienceIds, seenBy, alternatives } = CANVAS;
  const stories = await storyIds(cast);
  await write(cast, ['societalValue']);
  const experiences = experienceIds?.map((id) => stories.get(id));
  await writer.ask('POST', '/data/why', { version: 0, values, experiences });
  await complete(cast, 'why');
  await write(cast, ['people', 'change', 'harm']);
  const mark = await markOf(cast, 'forWhom');
  for (const id of seenBy ?? []) await cast.seat(id).ask('POST', '/data/seen', { mark });
  await complete(cast, 'forWhom');
  await write(cast, ['ifNot']);
  for (const { key, works, reason } of alternatives ?? []) {
    await writer.ask('POST', `/data/alternatives/${key}`, { version: 0, works, reason: reason.nl });
  }
  await complete(cast, 'without');
}

function nl(words: { readonly nl: string } | undefined): string {
  return words?.nl ?? '';
}

function write(cast: Cast, roots: readonly (keyof typeof WORDS)[]): Promise<void> {
  return cast.seat(WRITER).write('data-why', async (pen) => {
    for (const root of roots) await pen.append(root, WORDS[root]);
  });
}

async function complete(cast: Cast, step: WhyStep): Promise<void> {
  const mark = await markOf(cast, step);
  await cast.seat(WRITER).ask('POST', `/data/steps/${step}/complete`, { mark });
}

/** What a step is known by as it stands now. */
async function markOf(cast: Cast, step: WhyStep): Promise<string> {
  const view = DataCanvasView.parse(await cast.seat(WRITER).ask('GET', '/data'));
  const { values, experiences } = view.why;
  const content = { values, experiences, alternatives: view.alternatives, texts: WORDS, seen: [] };
  return whyMark(step, { ...content, language: 'nl' });
}
