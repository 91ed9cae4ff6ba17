import { dotTotals } from './dots.ts';
import { decisionLine, type MinutesDecision } from './minutesDecisions.ts';
import { type MinutesQuestion, questionLines } from './questionLines.ts';
import type { SessionPresence } from './sessionAttendance.ts';
import type { SessionCourse } from './sessionCourse.ts';
import type { DotsShown } from './sessionDots.ts';
import { type ScriptStep } from './sessionScript.ts';
import type { SizingShown } from './sessionSizing.ts';
import type { SwitchShown } from './sessionSwitch.ts';
import { switchLines } from './switchLines.ts';
import { type MethodLanguage, type MethodTextKey, methodText } from './texts.ts';

/** What the minutes are written from; every text is one that everyone at the table may read. */
export interface MinutesFacts {
  readonly title: string;
  readonly course: SessionCourse;
  readonly steps: readonly ScriptStep[];
  /** What was decided meanwhile, oldest first. */
  readonly decided: readonly MinutesDecision[];
  readonly parked: readonly string[];
  /** Comments that were placed meanwhile and wait for an answer. */
  readonly open: readonly string[];
  /** The notes of everyone, with what small groups brought back. */
  readonly harvest: readonly string[];
  readonly attendance: SessionPresence;
  readonly dots: readonly DotsShown[];
  readonly sizing: readonly SizingShown[];
  readonly switched: readonly SwitchShown[];
  readonly questions: readonly MinutesQuestion[];
  /** The day and hour at which the table meets again, when that was agreed on. */
  readonly next?: string | undefined;
  /** `14:05`, in the time zone of the table. */
  readonly time: (at: number) => string;
}

/** The minutes as they write themselves: a beginning for the facilitator, who may change every word before sharing. */
export function minutesText(facts: MinutesFacts, language: MethodLanguage): string {
  const say = (key: MethodTextKey) => methodText(language, key);
  const decisions = facts.decided.flatMap((decision) => decisionLine(decision, language) ?? []);
  const parts = [
    part(say('minutes.attendance'), present(facts, language), say('minutes.notCounted')),
    part(say('minutes.agenda'), agenda(facts, language)),
    part(say('minutes.decisions'), counted(decisions), say('minutes.none')),
    part(say('minutes.harvest'), facts.harvest, say('minutes.none')),
    ...facts.dots.map((dots) => part(say('minutes.dots'), dotLines(dots, language))),
    ...facts.sizing.map((shown) =>
      part(
        `${say(`minutes.sizing.${shown.attempt > 1 ? 'again' : 'first'}`)} ${shown.question}`,
        sizingLines(shown, language),
      ),
    ),
    ...facts.switched.map((shown) =>
      part(
        `${say(`minutes.switch.${shown.attempt > 1 ? 'again' : 'first'}`)} ${shown.question}`,
        switchLines(shown, language),
      ),
    ),
    ...questionPart(facts, language),
    part(say('minutes.parked'), facts.parked, say('minutes.none')),
    part(say('minutes.open'), facts.open, say('minutes.none')),
    ...(facts.next === undefined ? [] : [part(say('minutes.next'), [facts.next])]),
  ];
  return [facts.title, ...parts].join('\n\n');
}

function questionPart({ questions }: MinutesFacts, language: MethodLanguage): readonly string[] {
  if (questions.length === 0) return [];
  return [part(methodText(language, 'minutes.questions'), questionLines(questions, language))];
}

function agenda({ course, steps, time }: MinutesFacts, language: MethodLanguage): readonly string[] {
  return course.taken.map(({ stepId, from }) => {
    const what = steps.find(({ id }) => id === stepId)?.what;
    return `${time(from)} ${what?.[language] || what?.nl || what?.en || stepId}`;
  });
}

/** `Brieven komen te laat: 5 (burgers 3, uitvoering 2)`, the most dots first. */
function dotLines(dots: DotsShown, language: MethodLanguage): readonly string[] {
  return dotTotals(dots)
    .map((sum, index) => ({ sum, index }))
    .toSorted((one, other) => other.sum - one.sum)
    .map(({ sum, index }) => {
      const parts = dots.columns.flatMap((column) => {
        const names = column.groups.map((group) => methodText(language, `group.${group}.name`));
        const own = column.dots[index] ?? 0;
        return own > 0 ? [`${names.join(' + ')} ${own}`] : [];
      });
      return `${dots.items[index]}: ${sum}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
    });
}

/** `Inwoners: 500 – 20.000`, per group as it was shown. */
function sizingLines({ columns }: SizingShown, language: MethodLanguage): readonly string[] {
  const number = new Intl.NumberFormat(language);
  return columns.map(({ groups, low, high }) => {
    const names = groups.map((group) => methodText(language, `group.${group}.name`));
    return `${names.join(' + ')}: ${number.format(low)} – ${number.format(high)}`;
  });
}

function present({ attendance }: MinutesFacts, language: MethodLanguage): readonly string[] {
  return attendance.map(({ group, people }) => {
    const name = group ? (`group.${group}.name` as const) : 'minutes.others';
    return `${methodText(language, name)}: ${people}`;
  });
}

function part(heading: string, lines: readonly string[], none = ''): string {
  const body = lines.length > 0 ? lines.map((line) => `- ${line}`) : [none];
  return [heading, ...body].join('\n');
}

/** The same decision taken five times is one line. */
function counted(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].map((line) => {
    const times = lines.filter((one) => one === line).length;
    return times > 1 ? `${line} (${times}×)` : line;
  });
}
