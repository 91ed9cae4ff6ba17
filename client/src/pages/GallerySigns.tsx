import {
  IconArrowsExchange2,
  IconBroadcast,
  IconCheck,
  IconMessage2Heart,
  IconWorld,
} from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChangedWords, ChangeLegend } from '#ui/ChangedWords.tsx';
import { Chip } from '#ui/Chip.tsx';
import { Count } from '#ui/Count.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Note } from '#ui/Note.tsx';
import { Part } from '#ui/Part.tsx';
import { ProgressBar } from '#ui/ProgressBar.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './gallery.module.css';
import { Shelf } from './Shelf.tsx';

function Labels() {
  const [isOn, setIsOn] = useState(true);
  return (
    <Shelf title="Labels">
      <div className={styles['row']}>
        <Tag icon={<IconWorld aria-hidden="true" />}>Open tafel</Tag>
        <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
          Dit delen we
        </Tag>
        <Tag tone="warn" icon={<IconArrowsExchange2 aria-hidden="true" />}>
          Hier verschillen groepen
        </Tag>
        <Tag tone="bad">Niet bewaard</Tag>
        <Tag tone="accent" icon={<IconBroadcast aria-hidden="true" />}>
          Live
        </Tag>
        <Count value={5} label="5 reacties" />
        <Count value={2} tone="accent" label="2 berichten" />
      </div>
      <div className={styles['row']}>
        <Chip isOn={isOn} onPress={() => setIsOn(!isOn)} icon={isOn && <IconCheck aria-hidden="true" />}>
          Gekozen
        </Chip>
        <Chip isOn={false} onPress={() => undefined}>
          Filter
        </Chip>
      </div>
    </Shelf>
  );
}

function Notes() {
  return (
    <Shelf title="Meldingen">
      <Note title="U krijgt bericht">als de kaarten omgaan.</Note>
      <Note
        tone="warn"
        icon={<IconArrowsExchange2 aria-hidden="true" />}
        title="Jullie zien dit heel anders."
      >
        Praat hierover.
      </Note>
      <Note tone="bad" title="Bewaren lukt nu niet.">
        Uw tekst staat op dit apparaat.
      </Note>
      <Note tone="ok" title="Alles is bewaard." />
      <Note
        tone="neutral"
        title="De tekst staat vast."
        action={<Button variant="outline">Naar de ronde</Button>}
      >
        Er loopt een ronde.
      </Note>
    </Shelf>
  );
}

function Progress() {
  return (
    <Shelf title="Tabs, voortgang, wachten">
      <Tabs
        label="Naast de tekst"
        tabs={[
          { key: 'comments', label: 'Reacties', count: 5, content: <p>Vijf reacties.</p> },
          { key: 'people', label: 'Mensen', content: <p>Zes mensen.</p> },
          { key: 'sources', label: 'Bronnen', content: <p>Geen bronnen.</p> },
        ]}
      />
      <ProgressBar value={4} max={6} label="Wat nog nodig is" />
      <Spinner label="Bezig met bewaren" />
    </Shelf>
  );
}

function Sheets() {
  return (
    <Shelf title="Een vraag van een bladzijde, en wat er veranderde">
      <Part title="Wat gaan mensen merken?" help="In gewone woorden, en voor wanneer.">
        <ChangeLegend />
        <ChangedWords
          pieces={[
            { kind: 'same', words: 'Wie een brief krijgt ' },
            { kind: 'removed', words: 'moet bellen.' },
            { kind: 'added', words: 'kan bellen of langskomen.' },
          ]}
        />
      </Part>
    </Shelf>
  );
}

export function GallerySigns() {
  return (
    <>
      <Labels />
      <Notes />
      <Progress />
      <Sheets />
      <Shelf title="Leeg">
        <Card padding="roomy">
          <EmptyState
            icon={<IconMessage2Heart />}
            title="Hier komen de eerste verhalen"
            text="Vertel wat u meemaakte. Vijf zinnen is genoeg."
            action={<Button variant="primary">Vertel uw ervaring</Button>}
          />
        </Card>
      </Shelf>
    </>
  );
}
