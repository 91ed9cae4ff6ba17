import type { GiveAnswer } from '@opgave/shared/contract/answers';
import { AppError } from '@opgave/shared/contract/errors';
import { calendarDay } from '@opgave/shared/method/calendar';
import { ALL_LATER_FIELDS, stepOfField } from '@opgave/shared/method/dataFields';
import { decisionRefusal, isReviewDay } from '@opgave/shared/method/dataLater';
import { answersTo, withAnswer } from '../answers/giveAnswer.ts';
import { type AtCanvas, changeCanvas, type Found } from './atCanvas.ts';
import type { CanvasDeps } from './canvas.ts';

/**
 * Answers one question of the last five steps. What the law does not carry is refused (`DATA_NO_BASIS`), and so is an
 * interest of its own as a ground for a public body.
 */
export async function answerLater(
  deps: CanvasDeps,
  { key, input, ...at }: AtCanvas & { readonly key: string; readonly input: GiveAnswer },
): Promise<void> {
  const step = stepOfField(key);
  const asked = ALL_LATER_FIELDS.find((field) => field.key === key);
  if (step === undefined || asked === undefined) throw new AppError('not-found');

  const edit = ({ canvas, member }: Found) => {
    const answers = withAnswer(canvas.answers, { asked, input, by: member.person.id, at: deps.now() });
    const said = answersTo(ALL_LATER_FIELDS, answers);
    if (key === 'ground' && input.text === 'legitimateInterest') throw refused('public-body');
    const [why] = key === 'decision' ? decisionRefusal(said) : [];
    if (why !== undefined) throw refused(why === 'noBasis' ? 'data-no-basis' : 'dpia-first');
    const today = calendarDay(deps.now(), member.workspace.timeZone);
    if (key === 'reviewDate' && !isReviewDay(input.text, today)) throw refused('review-day');
    return { answers };
  };
  await changeCanvas(deps, { ...at, step }, { action: 'data.answered', edit });
}

function refused(reason: string): AppError {
  return new AppError('not-allowed', { reason });
}
