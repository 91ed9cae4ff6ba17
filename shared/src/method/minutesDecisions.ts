import { z } from 'zod';
import { OUTCOMES, type Outcome } from './consentRound.ts';
import { PHASES } from './phases.ts';
import { type MethodLanguage, type MethodTextKey, methodText } from './texts.ts';

/** Something that was decided during a session, as the log has it, with the words that go along. */
export const MinutesDecision = z.object({
  /** The name of the audit event. */
  action: z.string(),
  /** To which phase, with which outcome, or what kind of decision it was. */
  to: z.string().optional(),
  /** What it is about: the name of an option, or of those that are chosen now. */
  names: z.array(z.string()).optional(),
  reason: z.string().optional(),
});
export type MinutesDecision = z.infer<typeof MinutesDecision>;

const PLAIN: ReadonlyMap<string, MethodTextKey> = new Map<string, MethodTextKey>([
  ['perspectives.revealed', 'minutes.decided.revealed'],
  ['consent.opened', 'minutes.decided.consentOpened'],
  ['consent.extended', 'minutes.decided.consentExtended'],
  ['comment.takenUp', 'minutes.decided.takenUp'],
  ['comment.notTakenUp', 'minutes.decided.notTakenUp'],
  ['tension.settled', 'minutes.decided.settled'],
  ['choice.values', 'minutes.decided.choiceValues'],
  ['choice.loss', 'minutes.decided.choiceLoss'],
  ['choice.lossConfirmed', 'minutes.decided.lossConfirmed'],
  ['choice.whoDecides', 'minutes.decided.whoDecides'],
  ['record.published', 'minutes.decided.published'],
]);

const NAMED: ReadonlyMap<string, MethodTextKey> = new Map<string, MethodTextKey>([
  ['option.proposed', 'minutes.decided.optionProposed'],
  ['option.putAside', 'minutes.decided.optionAside'],
  ['option.takenUpAgain', 'minutes.decided.optionTakenUp'],
]);

const CLOSED = {
  consent: 'minutes.decided.consentClosed.consent',
  consentWithConcerns: 'minutes.decided.consentClosed.consentWithConcerns',
  standingObjection: 'minutes.decided.consentClosed.standingObjection',
  noQuorum: 'minutes.decided.consentClosed.noQuorum',
} as const satisfies Record<Outcome, MethodTextKey>;

/** One line of the minutes; what only says that somebody worked on something is none. */
export function decisionLine(decision: MinutesDecision, language: MethodLanguage): string | undefined {
  const say = (key: MethodTextKey) => methodText(language, key);
  const { action, to, names = [], reason } = decision;
  const named = NAMED.get(action);
  if (named) return `${say(named)} ${names.join(', ')}${reason === undefined ? '' : ` (${reason})`}`;
  const key = PLAIN.get(action) ?? keyByEnd(action, to);
  if (key) return say(key);
  if (action === 'choice.options') {
    return names.length > 0
      ? `${say('minutes.decided.chosen')} ${names.join(', ')}`
      : say('minutes.decided.chosenNothing');
  }
  return action === 'phase.advance' || action === 'phase.back' ? moveLine(decision, language) : undefined;
}

/** Of what is told by how it ended. */
function keyByEnd(action: string, to: string | undefined): MethodTextKey | undefined {
  const outcome = OUTCOMES.find((one) => one === to);
  if (action === 'consent.closed') return outcome && CLOSED[outcome];
  if (action !== 'consent.decided') return undefined;
  return to === 'backToDefine' ? 'minutes.decided.backToDefine' : 'minutes.decided.proceed';
}

function moveLine({ action, to }: MinutesDecision, language: MethodLanguage): string {
  const key = action === 'phase.advance' ? 'minutes.decided.advanced' : 'minutes.decided.back';
  const phase = PHASES.find((one) => one === to);
  return [methodText(language, key), ...(phase ? [methodText(language, `phase.${phase}.name`)] : [])].join(
    ' ',
  );
}
