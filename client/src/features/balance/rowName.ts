import type { BalanceRowView } from '@opgave/shared/contract/balance';
import type { Language } from '@opgave/shared/contract/records';
import type { Translate } from '#i18n/textKey.ts';

export function groupNames(t: Translate, language: Language, groups: BalanceRowView['groups']): string {
  const names = groups.map((group) => t(`group.${group}.name`));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** A side says which side it is, a row of several groups names them all. */
export function rowName(t: Translate, language: Language, { kind, side, groups }: BalanceRowView): string {
  return kind === 'side' ? t(`balance.side.${side}`) : groupNames(t, language, groups);
}
