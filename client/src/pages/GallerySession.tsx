import { IconChartDots, IconSpy } from '@tabler/icons-react';
import { AskRoom } from '#ui/AskRoom.tsx';
import { DropButton } from '#ui/DropButton.tsx';
import { Fold } from '#ui/Fold.tsx';
import { HideOrShow } from '#ui/HideOrShow.tsx';
import { NotKeptYet } from '#ui/NotKeptYet.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { OvertakenDraft } from '#ui/OvertakenDraft.tsx';
import { ShowButton } from '#ui/ShowButton.tsx';
import { Tag } from '#ui/Tag.tsx';
import { UnsentWords } from '#ui/UnsentWords.tsx';
import styles from './gallery.module.css';
import { Shelf } from './Shelf.tsx';

const nothing = () => undefined;
const done = () => Promise.resolve(true);
const REASON = { min: 10, max: 200 };

function Tools() {
  return (
    <Shelf title="Hulpmiddelen van een sessie">
      <Fold title="Zonder namen" icon={<IconSpy aria-hidden="true" />}>
        <AskRoom
          lead="Zonder namen kiest u nu. Daarna kan niemand dat terugdraaien."
          label="Wat vraagt u?"
          maxLength={200}
          say={{ begin: 'Begin zonder namen', empty: 'Schrijf eerst een vraag.' }}
          isBusy={false}
          onAsk={nothing}
        />
      </Fold>
      <Fold
        isOpen
        title="Stippen"
        icon={<IconChartDots aria-hidden="true" />}
        state={<Tag tone="accent">Bezig</Tag>}
      >
        <div className={styles['row']}>
          <ShowButton label="Laat de stippen zien" isBusy={false} onShow={nothing} />
          <DropButton label="Stop, laat niets zien" isBusy={false} onDrop={nothing} />
        </div>
      </Fold>
      <HideOrShow
        label="Verberg deze woorden"
        length={REASON}
        isHidden={false}
        isBusy={false}
        onHide={done}
        onShow={nothing}
      />
      <HideOrShow label="" length={REASON} isHidden isBusy={false} onHide={done} onShow={nothing} />
    </Shelf>
  );
}

function Meanwhile() {
  const overtaken = { isChanged: true, isOvertaken: true, letGo: nothing };
  return (
    <Shelf title="Wat intussen gebeurde">
      <UnsentWords words="Minstens zoveel mensen: 150" why="De ronde was voorbij." onDone={nothing} />
      <Overtaken by={overtaken} now="post" />
      <OvertakenDraft by={overtaken}>
        <p>Zo staat het er nu.</p>
      </OvertakenDraft>
      <div className={styles['row']}>
        <NotKeptYet draft={{ ...overtaken, isOvertaken: false }} />
      </div>
    </Shelf>
  );
}

export function GallerySession() {
  return (
    <>
      <Tools />
      <Meanwhile />
    </>
  );
}
