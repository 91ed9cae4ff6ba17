import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import { textOfRoot } from '@opgave/shared/document/extractText';
import {
  type StepStanding,
  type WhyContent,
  type WhyStep,
  whyMark,
  whyStandings,
} from '@opgave/shared/method/dataCanvas';
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

export interface Standing extends StepStanding<WhyStep> {
  /** Whether anything stands there; it stays in sight, also when the step is closed. */
  readonly isBegun: boolean;
}

export function standingsOf(doc: Y.Doc, view: DataCanvasView, table: Table): readonly Standing[] {
  const content = whyContentOf(doc, view, table);
  return whyStandings(content, view.confirmed).map((standing) => ({
    ...standing,
    isBegun: standing.mark !== whyMark(standing.step, EMPTY),
  }));
}

const EMPTY: WhyContent = {
  texts: { societalValue: '', people: '', change: '', harm: '', ifNot: '' },
  ...{ values: [], experiences: [], alternatives: [], seen: [] },
  language: 'nl',
};
