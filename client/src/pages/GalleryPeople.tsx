import { GROUPS } from '@opgave/shared/method/groups';
import { Avatar } from '#ui/Avatar.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import styles from './gallery.module.css';
import { Shelf } from './Shelf.tsx';

const NAMES = ['Samira', 'Loes', 'Karin', 'Joost', 'Ines', 'Wei', 'René'];

export function GalleryPeople() {
  return (
    <>
      <Shelf title="Groepen: vorm eerst, kleur erbij">
        <div className={styles['row']}>
          {GROUPS.map((group) => (
            <GroupTag key={group} group={group} />
          ))}
          <GroupTag group="citizen" isPlain />
        </div>
      </Shelf>
      <Shelf title="Mensen">
        <div className={styles['row']}>
          {GROUPS.map((group, index) => (
            <Avatar key={group} name={NAMES[index] ?? group} group={group} />
          ))}
          <Avatar name="Noor" />
        </div>
        <div className={styles['row']}>
          <Avatar name="Samira" group="citizen" size="s" />
          <Avatar name="Bram" group="entrepreneur" size="s" isAway />
          <Avatar name="Tom" group="agency" size="l" />
        </div>
      </Shelf>
      <Shelf title="QR-code">
        <QrCode text="https://opgave.example/join#abc" label="Code van een voorbeeld" />
      </Shelf>
    </>
  );
}
