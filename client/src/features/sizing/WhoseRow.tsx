import type { Group } from '@opgave/shared/method/groups';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';

/** The name of a group, or of the few that stand together. */
export function WhoseRow({ groups: [first, ...others] }: { readonly groups: readonly Group[] }) {
  const t = useText();
  const [language] = useLanguage();
  if (first && others.length === 0) return <GroupTag group={first} isPlain />;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return list.format([...(first ? [first] : []), ...others].map((group) => t(`group.${group}.name`)));
}
