import type { Group } from '@opgave/shared/method/groups';
import type { Translate } from '#i18n/textKey.ts';

type By = { readonly name?: string | undefined; readonly group?: Group | undefined };

/** How somebody is called here: by name, or by group where the table speaks by group only. */
export function byName(t: Translate, { name, group }: By): string {
  if (name !== undefined) return name;
  return group ? t('data.somebodyOf', { group: t(`group.${group}.name`) }) : t('data.somebody');
}
