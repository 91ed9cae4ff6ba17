import type { MethodLanguage } from './texts.ts';

/** Words that start from the law instead of from people (`method.md` Annex A, law-first words). */
const LAW_FIRST: Readonly<Record<MethodLanguage, string>> = {
  nl: String.raw`avg|grondslag|artikel \d+|wettelijk|juridisch|mag niet|verwerkingsverantwoordelijke|doelbinding|dpia`,
  en: String.raw`gdpr|legal basis|article \d+|statutory|legally|not allowed|controller|purpose limitation|dpia`,
};

/** Every law-first word of a text as it stands there, each once. */
export function lawFirstWords(text: string, language: MethodLanguage): readonly string[] {
  const words = new RegExp(String.raw`(?<!\p{L})(?:${LAW_FIRST[language]})(?!\p{L})`, 'giu');
  const found = text.replaceAll(/\s+/g, ' ').match(words) ?? [];
  return found.filter(
    (word, index) => found.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index,
  );
}
