import type { PersonId } from '@opgave/shared/ids';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupsByHand, type Movable } from './GroupsByHand.tsx';
import styles from './together.module.css';

export type Seated = Movable & { readonly personId: PersonId };

type MakeByHandProps = {
  readonly seated: readonly Seated[];
  readonly isBusy: boolean;
  readonly onMake: (groups: PersonId[][]) => void;
};

/** Whom nobody put in a group yet. */
const NOWHERE = '0';
const LARGEST = 12;

/** Everyone who takes part, in the group that the facilitator puts them in; who is in none stays with the rest. */
export function MakeByHand({ seated, isBusy, onMake }: MakeByHandProps) {
  const t = useText();
  const [count, setCount] = useState(2);
  const [places, setPlaces] = useState<Readonly<Record<string, string>>>({});
  const inGroup = (id: string) => seated.filter(({ personId }) => (places[personId] ?? NOWHERE) === id);
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const made = numbers.map((id) => inGroup(id)).filter((people) => people.length > 0);
  const groups = [NOWHERE, ...numbers].map((id) => ({
    id,
    title: id === NOWHERE ? t('together.inNone') : t('together.group', { number: id }),
    people: inGroup(id),
  }));
  return (
    <div className={styles['part']}>
      <p className={styles['soft']}>{t('together.byHandHow')}</p>
      <GroupsByHand groups={groups} onMove={(personId, to) => setPlaces({ ...places, [personId]: to })} />
      <div className={styles['buttons']}>
        <Button
          size="sm"
          variant="quiet"
          icon={<IconPlus aria-hidden="true" />}
          cannotYet={count < LARGEST ? undefined : t('together.enoughGroups')}
          onPress={() => setCount(count + 1)}
        >
          {t('together.moreGroups')}
        </Button>
        <Button
          isBusy={isBusy}
          cannotYet={made.length > 0 ? undefined : t('together.nobodyIn')}
          onPress={() => onMake(made.map((people) => people.map(({ personId }) => personId)))}
        >
          {t('together.make')}
        </Button>
      </div>
    </div>
  );
}
