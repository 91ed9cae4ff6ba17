import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import { useText } from '#i18n/useText.ts';

/** How somebody is called here: by name, or by group where the table speaks by group only. */
export function useByName(): (by: DataCanvasView['seenBy'][number]['by']) => string {
  const t = useText();
  return ({ name, group }) => {
    if (name !== undefined) return name;
    return group ? t('data.somebodyOf', { group: t(`group.${group}.name`) }) : t('data.somebody');
  };
}
