import { OPENNESS_MODES, type OpennessMode } from './roles.ts';

/** What an author says when a table wants to become more open (`method.md` section 15). */
export const OPENING_ANSWERS = ['agree', 'withhold'] as const;
export type OpeningAnswer = (typeof OPENING_ANSWERS)[number];

export interface Answered<Person extends string> {
  readonly personId: Person;
  readonly answer: OpeningAnswer;
}

/** A table that was asked whether it may become more open, as far as it says what may be shown of whom. */
export interface Opening {
  readonly before: OpennessMode;
  /** Since when it is more open; until then nothing changes. */
  readonly settledAt?: unknown;
  /** Whose words stay as closed as they were. */
  readonly withheld?: readonly string[] | undefined;
}

/** The list of modes goes from the most open to the least. */
export function isMoreOpen(mode: OpennessMode, than: OpennessMode): boolean {
  return OPENNESS_MODES.indexOf(mode) < OPENNESS_MODES.indexOf(than);
}

/** Whether the question is over: everybody who was asked has answered, or the term has passed. */
export function isOpeningDue<Person extends string>(
  {
    asked,
    answers,
    until,
  }: { asked: readonly Person[]; answers: readonly Answered<Person>[]; until: number },
  now: number,
): boolean {
  return now >= until || asked.every((personId) => answers.some((one) => one.personId === personId));
}

/** Silence is no permission: of every author who did not agree, nothing becomes more open. */
export function withheldOf<Person extends string>(
  authors: readonly Person[],
  answers: readonly Answered<Person>[],
): readonly Person[] {
  const agreed = new Set(answers.filter(({ answer }) => answer === 'agree').map(({ personId }) => personId));
  return [...new Set(authors)].filter((personId) => !agreed.has(personId));
}

interface OpenedTable {
  readonly opennessMode?: OpennessMode | undefined;
  readonly opening?: Opening | undefined;
}

/** Whether what this person contributed stays out for those who came to read by the opening. */
export function isWithheld({ opening }: OpenedTable, personId: string): boolean {
  return opening?.settledAt !== undefined && opening.withheld?.includes(personId) === true;
}

interface AnsweredTable {
  readonly opening?:
    | (Opening & { readonly settledAt?: number | undefined; readonly answers: readonly Answered<string>[] })
    | undefined;
}

/** Whether what somebody said at a moment may be shown: it was said to the open table, or they agreed by name. */
export function isSharedSince(
  table: AnsweredTable,
  { personId, at }: { readonly personId: string; readonly at: number },
): boolean {
  const { opening } = table;
  if (opening?.settledAt === undefined) return true;
  if (isWithheld(table, personId)) return false;
  const agreed = opening.answers.some((one) => one.personId === personId && one.answer === 'agree');
  return at > opening.settledAt || agreed;
}

/** Whether a name goes with what somebody said: as the table agreed when it was said, if they did not agree since. */
export function isNamedAt(table: OpenedTable, personId: string): boolean {
  if (table.opennessMode === 'ruleOfTheHouse') return false;
  return table.opening?.before !== 'ruleOfTheHouse' || !isWithheld(table, personId);
}

/** How groups are written of: as long as somebody did not agree, a group of one stays hidden as before. */
export function groupsSpokenAs({ opennessMode, opening }: OpenedTable): OpennessMode | undefined {
  const isKept = opening?.settledAt !== undefined && (opening.withheld?.length ?? 0) > 0;
  return isKept ? opening.before : opennessMode;
}
