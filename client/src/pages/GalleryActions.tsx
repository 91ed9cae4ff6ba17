import { IconArrowRight, IconBold, IconCopy, IconItalic, IconList, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { CalendarLink } from '#ui/CalendarLink.tsx';
import { Card } from '#ui/Card.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { RemoveButton } from '#ui/RemoveButton.tsx';
import { useToast } from '#ui/useToast.ts';
import styles from './gallery.module.css';
import { Shelf } from './Shelf.tsx';

const nothing = () => undefined;

function Buttons() {
  return (
    <Shelf title="Knoppen">
      <div className={styles['row']}>
        <Button variant="primary" onPress={nothing}>
          Ga aan tafel
        </Button>
        <Button variant="outline">Tweede keus</Button>
        <Button variant="plain">Gewoon</Button>
        <Button variant="quiet">Stil</Button>
        <Button variant="danger" icon={<IconTrash aria-hidden="true" />}>
          Trek in
        </Button>
        <Button variant="primary" cannotYet="Nog twee dingen: kies een groep en vul een naam in.">
          Kan nog niet
        </Button>
        <Button variant="primary" isBusy>
          Bewaar dit
        </Button>
        <Button variant="quiet" size="sm">
          Klein, in een balk
        </Button>
        <LinkButton to="/gallery">Een link</LinkButton>
      </div>
      <div className={styles['row']}>
        <Button variant="primary" size="lg" icon={<IconArrowRight aria-hidden="true" />}>
          Groot: één per scherm
        </Button>
        <CopyButton text="https://opgave.example" label="Kopieer" />
        <CalendarLink name="middag" file="BEGIN:VCALENDAR" />
      </div>
      <Card>
        <p>De knoppen onder een kaart staan op één lijn met haar woorden.</p>
        <CardActions>
          <Button variant="quiet" size="sm">
            Wijzig
          </Button>
          <RemoveButton
            what="deze belofte"
            effect="Niemand kijkt er later op terug."
            onRemove={async () => true}
          />
        </CardActions>
      </Card>
    </Shelf>
  );
}

function IconButtons() {
  const [isBold, setIsBold] = useState(true);
  return (
    <Shelf title="Knoppen met een teken">
      <div className={styles['row']}>
        <IconButton label="Vet" icon={<IconBold />} isOn={isBold} onPress={() => setIsBold(!isBold)} />
        <IconButton label="Cursief" icon={<IconItalic />} isOn={false} onPress={nothing} />
        <IconButton label="Lijst" icon={<IconList />} isIdle onPress={nothing} />
      </div>
    </Shelf>
  );
}

function Overlays() {
  const [isOpen, setIsOpen] = useState(false);
  const showToast = useToast();
  const close = () => setIsOpen(false);
  const undo = { label: 'Maak ongedaan', onPress: nothing };
  return (
    <Shelf title="Dialoog, menu en kort bericht">
      <div className={styles['row']}>
        <Button onPress={() => setIsOpen(true)}>Open de dialoog</Button>
        <Menu
          label="Meer"
          items={[
            { key: 'copy', label: 'Kopieer', icon: <IconCopy aria-hidden="true" />, onSelect: nothing },
            { key: 'remove', label: 'Trek in', tone: 'danger', onSelect: nothing },
          ]}
        />
        <Button onPress={() => showToast({ text: 'Idee is geparkeerd.', action: undo })}>
          Toon een kort bericht
        </Button>
      </div>
      <Dialog
        title="Uw verhaal intrekken?"
        over="Stap 2 van 2"
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button variant="plain" onPress={close}>
              Laat staan
            </Button>
            <Button variant="danger" onPress={close}>
              Trek in
            </Button>
          </>
        }
      >
        <p>Op deze plek komt “ingetrokken” te staan.</p>
      </Dialog>
    </Shelf>
  );
}

export function GalleryActions() {
  return (
    <>
      <Buttons />
      <IconButtons />
      <Overlays />
    </>
  );
}
