import type { ThemeView } from '@opgave/shared/contract/referrals';
import type { Group } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import type { Draft } from './draft.ts';

type CarriedProps = Pick<ThemeView, 'theme' | 'stories'>;

/** With what a table begins that somebody starts from many questions about one thing. */
export function ThemeCarried({ theme, stories }: CarriedProps) {
  const t = useText();
  return (
    <Note title={t('newTable.theme', { theme })}>
      {t(stories > 0 ? 'newTable.themeStories' : 'newTable.themeNoStories', {
        count: stories,
        step: t('phase.explore.name'),
      })}
    </Note>
  );
}

type StoriesOfProps = {
  readonly groups: Draft['groups'];
  readonly group: Group;
  readonly onGroup: (group: Group) => void;
};

/** For which group at the table the stories speak. */
export function StoriesOf({ groups, group, onGroup }: StoriesOfProps) {
  const t = useText();
  return (
    <Select
      label={t('newTable.storiesOf')}
      help={t('newTable.storiesOfHelp')}
      options={groups.map((planned) => ({ value: planned.group, label: t(`group.${planned.group}.name`) }))}
      value={group}
      onChange={onGroup}
    />
  );
}
