import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { canvasStandings, type StepStanding, type WhyContent } from '@opgave/shared/method/dataCanvas';
import { type LaterContent, laterContents } from '@opgave/shared/method/dataLater';
import { sideOf } from '@opgave/shared/method/groups';
import type * as Y from 'yjs';

type Table = Pick<WorkspaceView, 'language' | 'sideOfOther'>;

/** What stands in the first three steps on this page, counted as the server counts it. */
function whyContentOf(doc: Y.Doc, view: DataCanvasView, { language, sideOfOther }: Table): WhyContent {
  const textOf = (root: string) => textOfRoot(doc.getXmlFragment(root));
  return {
    texts: {
      societalValue: textOf('societalValue'),
      people: textOf('people'),
      change: textOf('change'),
      harm: textOf('harm'),
      ifNot: textOf('ifNot'),
    },
    ...{ values: view.why.values, experiences: view.why.experiences, alternatives: view.alternatives },
    seen: view.seenBy
      .filter(({ by }) => by.group !== undefined && sideOf(by.group, sideOfOther) === 'outside')
      .map(({ mark }) => mark),
    language,
  };
}

export interface Standing extends StepStanding {
  /** Whether anything stands there; it stays in sight, also when the step is closed. */
  readonly isBegun: boolean;
}

/** What was answered to the questions of the last five steps. */
function laterContentOf({ later }: DataCanvasView, { sideOfOther }: Table): LaterContent {
  const answers = Object.fromEntries(later.answers.map(({ key, text }) => [key, text]));
  return { items: later.items, weighed: later.weighed, answers, sideOfOther };
}

export function standingsOf(doc: Y.Doc, view: DataCanvasView, table: Table): readonly Standing[] {
  const later = laterContents(laterContentOf(view, table));
  return canvasStandings(whyContentOf(doc, view, table), later, view.confirmed).map((standing) => ({
    ...standing,
    isBegun: standing.mark !== UNBEGUN.get(standing.step),
  }));
}

const EMPTY: WhyContent = {
  texts: { societalValue: '', people: '', change: '', harm: '', ifNot: '' },
  ...{ values: [], experiences: [], alternatives: [], seen: [] },
  language: 'nl',
};

const UNBEGUN = new Map(
  canvasStandings(
    EMPTY,
    laterContents({ items: [], weighed: [], answers: {}, sideOfOther: 'inside' }),
    {},
  ).map(({ step, mark }) => [step, mark]),
);
