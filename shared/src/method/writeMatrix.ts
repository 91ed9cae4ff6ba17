import type { Artefact } from './actions.ts';
import { PHASES, type Phase } from './phases.ts';
import type { Role } from './roles.ts';

/** Who writes: a role, or a role under a condition that `permissions.ts` looks up in the place. */
export type Writer = Role | 'commenterWithOpenVoting' | 'repairer';

export interface Cell {
  readonly isVisible: boolean;
  readonly takesComments: boolean;
  readonly writers: readonly Writer[];
}

const EVERYONE_BUT_OBSERVER = ['participant', 'commenter', 'facilitator', 'sponsor'] as const;

/** What a code in the table below means; whoever is not named reads. */
const CELLS = {
  /** Not visible yet. */
  '-': { isVisible: false, takesComments: false, writers: [] },
  R: { isVisible: true, takesComments: false, writers: [] },
  /** Read and comment. */
  C: { isVisible: true, takesComments: true, writers: [] },
  /** Without a role: the participants. */
  W: { isVisible: true, takesComments: true, writers: ['participant'] },
  'W+commenter': { isVisible: true, takesComments: true, writers: ['participant', 'commenter'] },
  'W+openVoting': {
    isVisible: true,
    takesComments: true,
    writers: ['participant', 'commenterWithOpenVoting'],
  },
  'C+repair': { isVisible: true, takesComments: true, writers: ['repairer'] },
  'W:f': { isVisible: true, takesComments: true, writers: ['facilitator'] },
  'W:f+s': { isVisible: true, takesComments: true, writers: ['facilitator', 'sponsor'] },
  'W:all': { isVisible: true, takesComments: true, writers: EVERYONE_BUT_OBSERVER },
} as const satisfies Record<string, Cell>;
type Code = keyof typeof CELLS;

/** One code for each phase from `prepare` to `reflect`. */
type Row = readonly [Code, Code, Code, Code, Code, Code, Code, Code];
const COLUMNS = [
  'prepare',
  'explore',
  'fundamentals',
  'define',
  'consent',
  'choose',
  'route',
  'reflect',
] as const satisfies readonly Phase[];

/**
 * The table of `method.md` section 1.1, row by row; `closed` is `R` in every row.
 * Steps 4 to 8 of the data canvas are `R` where the method says "locked": one sees that they come, and cannot write.
 * The text of the problem takes comments in `consent`, the responses never do (row `comment` of the method).
 */
const WRITE_MATRIX: Readonly<Record<Artefact, Row>> = {
  setup: ['W:f+s', 'R', 'R', 'R', 'R', 'R', 'R', 'R'],
  seats: ['W:f+s', 'W:f', 'W:f', 'W:f', 'W:f', 'W:f', 'W:f', 'W:f'],
  experience: ['-', 'W+commenter', 'W', 'W', 'R', 'R', 'R', 'W'],
  perspective: ['-', 'W', 'W', 'C', 'R', 'R', 'R', 'R'],
  statement: ['-', 'W', 'W', 'W', 'R', 'R', 'R', 'W'],
  vote: ['-', 'W+openVoting', 'W', 'W', 'R', 'R', 'R', 'W'],
  fundamentals: ['-', '-', 'W', 'C', 'R', 'R', 'R', 'R'],
  problemDoc: ['-', '-', 'R', 'W', 'C+repair', 'R', 'R', 'C'],
  parked: ['-', 'W', 'W', 'W', 'W', 'R', 'R', 'R'],
  /** Not in the method's table: what turns out not to hold is written down in every step (`field.md` capability 21). */
  assumption: ['-', 'W', 'W', 'W', 'W', 'W', 'W', 'W'],
  valuesCheck: ['-', '-', '-', 'W', 'R', 'W', 'R', 'W'],
  dataCanvasWhy: ['-', '-', 'R', 'W', 'R', 'R', 'R', 'R'],
  dataCanvasLaw: ['-', '-', '-', 'R', 'R', 'W', 'R', 'R'],
  consentResponse: ['-', '-', '-', '-', 'W', 'R', 'R', 'R'],
  option: ['-', '-', '-', '-', '-', 'W', 'R', 'C'],
  choiceRecord: ['-', '-', '-', '-', '-', 'W', 'R', 'C'],
  route: ['-', '-', '-', '-', '-', 'R', 'W:f+s', 'R'],
  agendaItem: ['-', '-', '-', '-', '-', 'R', 'W:f+s', 'R'],
  reflection: ['-', '-', '-', '-', '-', 'R', 'R', 'W'],
  comment: ['W:f', 'W:all', 'W:all', 'W:all', 'W:all', 'W:all', 'W:all', 'W:all'],
  /** Of a session; where people work apart, only theirs (`records/breakouts/notesAccess.ts`). */
  notes: ['W:all', 'W:all', 'W:all', 'W:all', 'W:all', 'W:all', 'W:all', 'W:all'],
};

/**
 * Whose an artefact is. `personal`: there is one for each person, and only that person writes it.
 * `item`: anyone who may write adds one, and only its author changes it. `shared`: written together.
 */
export const AUTHORSHIP: Readonly<Record<Artefact, 'personal' | 'item' | 'shared'>> = {
  setup: 'shared',
  seats: 'shared',
  experience: 'item',
  perspective: 'personal',
  statement: 'item',
  vote: 'item',
  fundamentals: 'shared',
  problemDoc: 'shared',
  parked: 'item',
  assumption: 'shared',
  valuesCheck: 'item',
  dataCanvasWhy: 'shared',
  dataCanvasLaw: 'shared',
  consentResponse: 'personal',
  option: 'shared',
  choiceRecord: 'shared',
  route: 'shared',
  agendaItem: 'shared',
  reflection: 'shared',
  comment: 'item',
  notes: 'shared',
};

/** A seat and a vote hold no words to comment on; a response, and what one takes for granted, gets an answer of its own. */
export const WITHOUT_COMMENTS: ReadonlySet<Artefact> = new Set<Artefact>([
  'seats',
  'vote',
  'consentResponse',
  'assumption',
  'notes',
]);

/** The cell of one artefact in one phase. After going back, what had been visible stays readable. */
export function cellAt(artefact: Artefact, phase: Phase, furthestPhase: Phase): Cell {
  if (phase === 'closed') return CELLS.R;
  const row = WRITE_MATRIX[artefact];
  const cell = CELLS[row[COLUMNS.indexOf(phase)] ?? '-'];
  if (cell.isVisible) return cell;
  const reached = row.slice(0, PHASES.indexOf(furthestPhase) + 1);
  return reached.some((code) => CELLS[code].isVisible) ? CELLS.R : cell;
}
