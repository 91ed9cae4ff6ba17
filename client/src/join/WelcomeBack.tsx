import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import type { Door, DoorPerson, Inside } from './answers.ts';
import styles from './door.module.css';
import type { DoorApi } from './doorApi.ts';
import { keep } from './doorMemory.ts';
import { EnterNote } from './EnterNote.tsx';
import { useEnter } from './useEnter.ts';

type WelcomeBackProps = {
  readonly api: DoorApi;
  readonly door: Door;
  readonly token: string;
  readonly onInside: (inside: Inside, name: string) => void;
  readonly onGoOn: (slug: string | undefined) => void;
  readonly onSomebodyElse: () => void;
};

function Person({ displayName, group }: DoorPerson) {
  return (
    <div className={styles['person']}>
      <Avatar name={displayName} group={group} size="l" isDecorative />
      <div>
        <p className={styles['personName']}>{displayName}</p>
        {group && <GroupTag group={group} />}
      </div>
    </div>
  );
}

/** Whoever was let in while this page was closed gets the way back only now. */
function goingOn({
  api,
  door,
  onInside,
  onGoOn,
}: Pick<WelcomeBackProps, 'api' | 'door' | 'onInside' | 'onGoOn'>) {
  return async (mine: string, name: string): Promise<void> => {
    const answer = await api.wait(mine);
    if (answer.ok && answer.value.state === 'admitted') {
      onInside(answer.value.inside, name);
      return;
    }
    keep('signIn', mine);
    onGoOn(door.workspace?.slug);
  };
}

/** Known by a personal link, or by this browser: name and group first, then one button. */
export function WelcomeBack({ api, door, token, onInside, onGoOn, onSomebodyElse }: WelcomeBackProps) {
  const t = useText();
  const [withHelp, setWithHelp] = useState(false);
  const { progress, enter, secondsLeft } = useEnter(api, token, (inside) => onInside(inside, ''));
  const goOn = goingOn({ api, door, onInside, onGoOn });
  const { person, kind } = door;
  if (!person) return null;
  const { displayName: name, signInId } = person;

  function handleGoOn(): void {
    if (signInId === undefined) enter({ readAlong: false, withHelp });
    else void goOn(signInId, name);
  }

  return (
    <div className={styles['fields']}>
      <h2>{t(signInId === undefined ? 'door.back.title' : 'door.inside', { name })}</h2>
      <Person {...person} />
      {signInId === undefined && (
        <Checkbox
          label={t('door.withHelp')}
          hint={t('door.withHelp.hint')}
          isChecked={withHelp}
          onChange={setWithHelp}
        />
      )}
      <EnterNote progress={progress} secondsLeft={secondsLeft} />
      <div className={styles['actions']}>
        <Button
          variant="primary"
          size="lg"
          isBusy={progress.state === 'sending' || progress.state === 'waiting'}
          iconAfter={<IconArrowRight aria-hidden="true" />}
          onPress={handleGoOn}
        >
          {t(signInId === undefined ? 'wayBack.goOn' : 'door.goOn')}
        </Button>
        {kind !== 'personal' && (
          <Button variant="quiet" size="lg" onPress={onSomebodyElse}>
            {t('door.somebodyElse')}
          </Button>
        )}
      </div>
      {kind === 'personal' && <p className={styles['explain']}>{t('door.back.notYou', { name })}</p>}
    </div>
  );
}
