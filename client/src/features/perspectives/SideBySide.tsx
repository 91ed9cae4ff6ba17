import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import type { TensionView } from '@opgave/shared/contract/tensions';
import type { Group } from '@opgave/shared/method/groups';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Chip } from '#ui/Chip.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Note } from '#ui/Note.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { CardDialog } from './CardDialog.tsx';
import type { Linking, Pick } from './linking.ts';
import { OneQuestion } from './OneQuestion.tsx';
import { PerspectiveTable } from './PerspectiveTable.tsx';
import styles from './perspectives.module.css';
import { AT_A_TIME, inTurns, picked, rowsOf } from './sideBySide.ts';
import { Window } from './Window.tsx';

export interface SideBySideProps {
  readonly cards: readonly PerspectiveCardView[];
  readonly tensions: readonly TensionView[];
  /** How far somebody is in linking two answers; undefined when nobody links. */
  readonly linking: Linking | undefined;
  /** Present for whoever may link. */
  readonly onPick: ((pick: Pick) => void) | undefined;
}

/** Every answer beside those of others: questions as rows, people as columns; on a phone one question at a time. */
export function SideBySide({ cards, tensions, linking, onPick }: SideBySideProps) {
  const t = useText();
  const isPhone = useIsPhone();
  const [chosen, setChosen] = useState<ReadonlySet<Group>>(new Set());
  const [start, setStart] = useState(0);
  const [opened, setOpened] = useState<PerspectiveCardView>();
  const groups = [...new Set(cards.map(({ group }) => group))];
  const inOrder = inTurns(picked(cards, chosen), groups);
  const shown = isPhone ? inOrder : inOrder.slice(start, start + AT_A_TIME);
  const rows = rowsOf(cards);
  const view = { rows, tensions, linking, onPick, onOpen: setOpened };

  function toggle(group: Group): void {
    setStart(0);
    setChosen((before) => (before.has(group) ? without(before, group) : new Set([...before, group])));
  }

  return (
    <>
      <div className={styles['filters']}>
        <fieldset className={styles['chips']}>
          <legend>{t('perspectives.side.filter')}</legend>
          {groups.map((group) => (
            <Chip
              key={group}
              isOn={chosen.has(group)}
              icon={<GroupShape group={group} />}
              onPress={() => toggle(group)}
            >
              {t(`group.${group}.name`)}
            </Chip>
          ))}
        </fieldset>
        {!isPhone && <Window {...{ start, total: inOrder.length, onGo: setStart }} />}
      </div>
      {groups.length === 1 && <Note>{t('perspectives.side.onlyOne')}</Note>}
      {isPhone ? <OneQuestion {...view} cards={shown} /> : <PerspectiveTable {...view} cards={shown} />}
      {opened && <CardDialog card={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

function without(groups: ReadonlySet<Group>, group: Group): ReadonlySet<Group> {
  return new Set([...groups].filter((each) => each !== group));
}
