import type { SectionPlace } from '@opgave/shared/contract/place';
import type { Action } from '@opgave/shared/method/permissions';

const ARTEFACTS = { problem: 'problemDoc', fundamentals: 'fundamentals' } as const;

/** What one must be allowed to do with the text in which this section stands. */
export function onTextOf({ document }: SectionPlace, verb: 'read' | 'comment'): Action {
  return `${ARTEFACTS[document]}.${verb}`;
}
