import { type AskedQuestion, inOrderOfTalk, isHeld } from './sessionQuestions.ts';
import { type MethodLanguage, methodText } from './texts.ts';

export type MinutesQuestion = AskedQuestion & { readonly text: string; readonly cards: readonly string[] };

/** `Wat willen we betekenen? (grote vraag, beantwoord): Rust; Minder brieven`, in the order of talk; of a hidden one only why. */
export function questionLines(
  questions: readonly MinutesQuestion[],
  language: MethodLanguage,
): readonly string[] {
  return inOrderOfTalk(questions).map((question) => {
    if (question.hidden !== undefined)
      return `${methodText(language, 'question.hidden')} “${question.hidden}”`;
    const said = [methodText(language, `question.${question.kind}`), methodText(language, stateOf(question))];
    const through = question.letThrough === undefined ? [] : [letThrough(question.letThrough, language)];
    const cards = question.cards.length > 0 ? `: ${question.cards.join('; ')}` : '';
    return `${question.text} (${[...said, ...through].join(', ')})${cards}`;
  });

  function stateOf(question: MinutesQuestion) {
    if (question.isAnswered) return 'question.answered';
    return isHeld([...questions], question) ? 'question.waits' : 'question.open';
  }
}

function letThrough(reason: string, language: MethodLanguage): string {
  return `${methodText(language, 'question.letThrough')} “${reason}”`;
}
