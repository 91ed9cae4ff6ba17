import { GROUPS } from '@opgave/shared/method/groups';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from '@opgave/shared/method/problemSections';
import type { TextKey, Translate } from '#i18n/textKey.ts';

/** Parts of the look back. */
const LOOK_BACK = [
  'noticed',
  'technical',
  'effects',
  'unexpected',
  'howSure',
  'becauseOfUs',
  'done',
  'valuesV3',
  'learned',
  'problemStillRight',
  'stillRightWhy',
  'objectionsRevisited',
  'nextBecause',
  'nextDay',
  'tell',
] as const;

/** What the words in `missing` of a gate are called (`shared/method/gate.ts` says which there are). */
const NAMES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ...PROBLEM_SECTIONS.map(({ key }) => [key, `section.${key}.title`] as const),
  ...FUNDAMENTALS.map((key) => [key, `fundamental.${key}.question`] as const),
  ...GROUPS.map((group) => [group, `group.${group}.name`] as const),
  ['outside', 'missing.outside'],
  ['facilitator', 'missing.facilitator'],
  ['sponsor', 'missing.sponsor'],
  ['twoPeople', 'missing.twoPeople'],
  ['opennessMode', 'missing.opennessMode'],
  ['endDate', 'missing.endDate'],
  ['perspectives', 'missing.perspectives'],
  ['solutionTalk', 'missing.solutionTalk'],
  ['comments', 'missing.comments'],
  ['experiences', 'page.experiences'],
  ['statements', 'page.statements'],
  ['values', 'page.values'],
  ['zeroOption', 'missing.zeroOption'],
  ['chosen', 'missing.choicePart.chosen'],
  ['because', 'missing.choicePart.because'],
  ['givenUp', 'missing.choicePart.givenUp'],
  ['whyThisOrder', 'missing.choicePart.whyThisOrder'],
  ['stopIf', 'missing.choicePart.stopIf'],
  ['chosenOptions', 'missing.choicePart.chosenOptions'],
  ['valuePrevails', 'missing.choicePart.valuePrevails'],
  ['valueYields', 'missing.choicePart.valueYields'],
  ['notChosen', 'missing.choicePart.notChosen'],
  ['whoDecides', 'missing.choicePart.whoDecides'],
  ['reflectOn', 'missing.choicePart.reflectOn'],
  ['tensions', 'missing.choicePart.tensions'],
  ['choice', 'missing.choice'],
  ['losses', 'missing.losses'],
  ['effect', 'missing.effect'],
  ['reflectionDate', 'missing.reflectionDate'],
  ['harm', 'missing.harm'],
  ['decider', 'missing.decider'],
  ['agenda', 'missing.agenda'],
  ['reflection', 'missing.reflection'],
  ['next', 'missing.next'],
  ...LOOK_BACK.map((key) => [key, `missing.lookBack.${key}`] as const),
  ['round', 'missing.round'],
  ['outcome', 'missing.outcome'],
  ['answer', 'missing.answer'],
]);

const COUNTED: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['PREP_OCCASION', 'gates.count.characters'],
  ['PREP_GROUPS', 'gates.count.groups'],
  ['EXP_EXPERIENCE', 'gates.count.experiences'],
  ['EXP_STATEMENTS', 'gates.count.statements'],
  ['DEF_VALUES', 'gates.count.groups'],
  ['CHO_VALUES', 'gates.count.groups'],
  ['CHO_OPTIONS', 'gates.count.options'],
  ['ROU_DONE', 'gates.count.items'],
  ['ROU_REPORT_BACK', 'gates.count.characters'],
  ['CHO_DATA', 'gates.count.steps'],
  ['DEF_DATA_WHY', 'gates.count.steps'],
  ['DEF_ONE_SENTENCE', 'gates.count.wordsOver'],
]);

/** What is missing for one gate, in words; a key without words is left out. */
export function missingWords(t: Translate, code: string, missing: readonly string[]): readonly string[] {
  return missing.flatMap((word) => {
    const name = NAMES.get(word);
    if (name) return [t(name)];
    const unit = /^\d+$/.test(word) ? COUNTED.get(code) : undefined;
    return unit ? [t(unit, { count: Number(word) })] : [];
  });
}
