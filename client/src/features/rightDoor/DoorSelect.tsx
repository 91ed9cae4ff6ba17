import type { WorkspaceId } from '@opgave/shared/ids';
import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';
import { useAtDoor } from './rightDoorContext.ts';

type DoorSelectProps<Other extends string> = {
  readonly value: WorkspaceId | Other;
  readonly onChange: (value: WorkspaceId | Other) => void;
  /** What else can be chosen than a door here. */
  readonly others?: readonly { readonly value: Other; readonly label: string }[];
};

/** One of the doors that are open; one that closed meanwhile is still named, so that no other takes its place. */
export function DoorSelect<Other extends string>(props: DoorSelectProps<Other>) {
  const { value, onChange, others = [] } = props;
  const t = useText();
  const { view } = useAtDoor();
  const doors = view.doors.map(({ workspaceId, name }) => ({ value: workspaceId, label: name }));
  const offered = [...doors, ...others];
  const isClosed = offered.every((one) => one.value !== value);
  return (
    <Select
      label={t('rightDoor.whichDoor')}
      options={isClosed ? [{ value, label: t('rightDoor.closedDoor') }, ...offered] : offered}
      value={value}
      onChange={onChange}
    />
  );
}
