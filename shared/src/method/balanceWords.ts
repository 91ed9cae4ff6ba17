import type { MethodLanguage } from './texts.ts';

/** Words that keep everybody happy and choose nothing (`method.md` Annex A, balance words). One hit is a question. */
const BALANCE: Readonly<Record<MethodLanguage, string>> = {
  nl: String.raw`zoveel mogelijk|waar mogelijk|zo veel als kan|recht doen aan alle|balans tussen|evenwicht tussen|zowel .*? als|rekening houden met alle|in samenhang|nader te bepalen|nog uit te werken|op termijn|waar nodig|integraal`,
  en: String.raw`as much as possible|where possible|do justice to all|balance between|both .*? and|take all .*? into account|to be determined|in due course|where necessary|holistic`,
};
const NEVER: Readonly<Record<MethodLanguage, string>> = { nl: 'nooit|never', en: 'never|nooit' };

/** Every balance word of a text as it stands there, each once. */
export function balanceWords(text: string, language: MethodLanguage): readonly string[] {
  return found(text, BALANCE[language]);
}

/** Whether a text says that something never happens. */
export function saysNever(text: string, language: MethodLanguage): boolean {
  return found(text, NEVER[language]).length > 0;
}

function found(text: string, list: string): readonly string[] {
  const words = new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'giu');
  const hits = text.replaceAll(/\s+/g, ' ').match(words) ?? [];
  return [...new Set(hits.map((hit) => hit.toLowerCase()))];
}
