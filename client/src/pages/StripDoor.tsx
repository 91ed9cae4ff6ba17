import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconDoorEnter } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { useDoor } from './useDoor.ts';

/** On every page, until one said to be there. */
export function StripDoor({ session }: { readonly session: Pick<SessionView, 'id'> }) {
  const t = useText();
  const { data, isBusy, say } = useDoor(session);
  if (!data || data.isHere) return null;
  return (
    <Button
      size="sm"
      variant="plain"
      isBusy={isBusy}
      icon={<IconDoorEnter aria-hidden="true" />}
      onPress={() => say({ isHere: true })}
    >
      {t('attendance.iAmHere')}
    </Button>
  );
}
