import type { AssumptionView } from '@opgave/shared/contract/assumptions';
import type { Translate } from '#i18n/textKey.ts';

/** A name, or the group where the table speaks by group only. */
export function keeperName(t: Translate, { name, group }: AssumptionView['owner']): string {
  if (name !== '') return name;
  return group === undefined ? t('sources.somebody') : t(`group.${group}.name`);
}
