import type { EffectSubject } from '@opgave/shared/contract/optionRecord';
import type { OptionView } from '@opgave/shared/contract/options';
import { GROUPS } from '@opgave/shared/method/groups';
import { OPTION_TEXTS } from '@opgave/shared/method/options';
import type { OwnValue } from '@opgave/shared/method/ownValues';
import { ValueKey } from '@opgave/shared/method/ownValues';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { useValueWords } from '#i18n/useValueWords.ts';

/** The group of a subject, or undefined when it is a value. */
export function groupOf(subject: EffectSubject) {
  return GROUPS.find((group) => subject === `group:${group}`);
}

/** What a subject is called: the name of a group, or of a value. */
export function useSubjectName(own: readonly OwnValue[] = []): (subject: EffectSubject) => string {
  const t = useText();
  const valueWords = useValueWords(own);
  return (subject) => {
    const group = groupOf(subject);
    if (group) return t(`group.${group}.name`);
    const value = ValueKey.safeParse(subject.slice('value:'.length));
    return value.success ? valueWords(value.data).name : '';
  };
}

/** What an option still asks, in one sentence; undefined when it counts. */
export function missingWords(t: Translate, { missing }: Pick<OptionView, 'missing'>): string | undefined {
  if (missing.length === 0) return undefined;
  const known = OPTION_TEXTS.filter(({ key }) => missing.includes(key)).map(({ key }) =>
    t(`option.missing.${key}`),
  );
  const instrument = missing.includes('instrument') ? [t('option.missing.instrument')] : [];
  return t('option.missing', { what: [...instrument, ...known].join(', ') });
}
