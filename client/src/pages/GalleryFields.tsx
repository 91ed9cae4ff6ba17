import { useState } from 'react';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { LinkField } from '#ui/LinkField.tsx';
import { Select } from '#ui/Select.tsx';
import { Switch } from '#ui/Switch.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { Shelf } from './Shelf.tsx';

const MAIL_FIELD = 'gallery-mail';
const WHY_FIELD = 'gallery-why';
const LINK = 'https://opgave.example/deur/vroeger-gevonden-schulden-en-brieven';

function Fields() {
  const [name, setName] = useState('Yusuf');
  const [mail, setMail] = useState('yusuf@');
  const [why, setWhy] = useState('Nu lijkt het hun schuld.');
  return (
    <Shelf title="Velden">
      <TextField label="Uw naam" help="Een voornaam is genoeg." value={name} onChange={setName} />
      <TextField
        id={MAIL_FIELD}
        label="E-mail (mag leeg)"
        value={mail}
        onChange={setMail}
        error="Maak het adres af, of laat het leeg."
      />
      <TextArea
        id={WHY_FIELD}
        label="Waarom?"
        value={why}
        onChange={setWhy}
        error="Schrijf nog iets meer."
        countHint="Nog 12 tekens"
      />
      <ErrorSummary
        errors={[
          { id: MAIL_FIELD, text: 'Maak het adres af, of laat het leeg.' },
          { id: WHY_FIELD, text: 'Schrijf nog iets meer.' },
        ]}
      />
    </Shelf>
  );
}

function Choices() {
  const [who, setWho] = useState<'name' | 'group'>('name');
  const [language, setLanguage] = useState<'nl' | 'en'>('nl');
  const [mayUse, setMayUse] = useState(true);
  const [isTold, setIsTold] = useState(true);
  return (
    <Shelf title="Keuzes">
      <ChoiceCards
        label="Hoe ziet men u?"
        value={who}
        onChange={setWho}
        options={[
          { value: 'name', label: 'Alleen mijn voornaam', hint: 'Anderen zien “Yusuf”.' },
          {
            value: 'group',
            label: 'Alleen mijn groep',
            hint: 'Anderen zien “een inwoner”.',
            icon: <GroupShape group="citizen" size="l" />,
          },
        ]}
      />
      <Checkbox
        label="Dit verhaal mag gebruikt worden aan deze tafel."
        isChecked={mayUse}
        onChange={setMayUse}
      />
      <Switch label="Bericht bij antwoord" isChecked={isTold} onChange={setIsTold} />
      <Select
        label="Taal van de tafel"
        value={language}
        onChange={setLanguage}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
    </Shelf>
  );
}

function Links() {
  return (
    <Shelf title="Een link om door te geven">
      <LinkField label="De link naar de deur" link={LINK}>
        <CopyButton text={LINK} label="Kopieer de link" />
      </LinkField>
      <p>De link voor een ander, waar de zin erboven al zegt welke het is:</p>
      <LinkField label="De link voor een ander" isLabelHidden link={LINK}>
        <CopyButton text={LINK} label="Kopieer deze link" />
      </LinkField>
    </Shelf>
  );
}

export function GalleryFields() {
  return (
    <>
      <Fields />
      <Links />
      <Choices />
    </>
  );
}
