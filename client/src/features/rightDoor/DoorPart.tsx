import { LIMITS } from '@opgave/shared/contract/limits';
import type { ChangeDoor, RightDoorView } from '@opgave/shared/contract/referrals';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { LinkField } from '#ui/LinkField.tsx';
import { Part } from '#ui/Part.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './rightDoor.module.css';

type DoorPartProps = {
  readonly view: Pick<RightDoorView, 'door' | 'suggestedName' | 'referrals'>;
  readonly isBusy: boolean;
  readonly onChange: (door: ChangeDoor) => void;
};

/** Whether people from outside can ask something here, and where. */
export function DoorPart({ view: { door, suggestedName, referrals }, isBusy, onChange }: DoorPartProps) {
  const t = useText();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? door?.name ?? suggestedName;
  const version = door?.version ?? 0;
  if (door?.isOpen) {
    return (
      <Part title={t('rightDoor.isOpen', { name: door.name })} help={t('rightDoor.isOpenHelp')} id="door">
        <DoorLink link={`${location.origin}/ask/${door.key}`} name={door.name} />
        <div>
          <Button
            variant="quiet"
            isBusy={isBusy}
            onPress={() => onChange({ version, isOpen: false, name: door.name })}
          >
            {t('rightDoor.close')}
          </Button>
        </div>
      </Part>
    );
  }
  return (
    <Part title={t('rightDoor.openTitle')} help={t('rightDoor.openHelp')} id="door">
      <TextField
        label={t('rightDoor.name')}
        help={t('rightDoor.nameHelp')}
        value={name}
        onChange={setTyped}
        maxLength={LIMITS.titleLength}
      />
      <div>
        <Button
          // Where questions wait, their answer comes first.
          variant={referrals.length === 0 ? 'primary' : 'outline'}
          isBusy={isBusy}
          cannotYet={name.trim() === '' ? t('rightDoor.nameNeeded') : undefined}
          onPress={() => onChange({ version, isOpen: true, name })}
        >
          {t('rightDoor.open')}
        </Button>
      </div>
    </Part>
  );
}

function DoorLink({ link, name }: { readonly link: string; readonly name: string }) {
  const t = useText();
  return (
    <div className={styles['link']}>
      <QrCode text={link} label={t('rightDoor.code', { name })} />
      <LinkField label={t('rightDoor.link')} link={link}>
        <CopyButton text={link} label={t('rightDoor.copy')} />
        <a href={`${link}?via=desk`} target="_blank" rel="noreferrer" className={styles['go']}>
          {t('rightDoor.atDesk')}
          <span className="visually-hidden"> {t('publication.newTab')}</span>
        </a>
      </LinkField>
    </div>
  );
}
