import { LIMITS } from '@opgave/shared/contract/limits';
import type { ReferralView } from '@opgave/shared/contract/referrals';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './rightDoor.module.css';
import { useAtDoor } from './rightDoorContext.ts';

type AboutProps = { readonly referral: ReferralView };

/** What a question is about, and whether its story helps others at this table. */
export function WhatItIsAbout({ referral }: AboutProps) {
  const t = useText();
  const { theme, storyAtTable } = referral;
  return (
    <details className={styles['fold']}>
      <summary>{theme ? `${t('rightDoor.theme')} ${theme}` : t('rightDoor.theme')}</summary>
      <div className={parts['form']}>
        <Theme referral={referral} />
        {storyAtTable === 'may' && <ToTable referral={referral} />}
        {storyAtTable === 'done' && <AtTable referral={referral} />}
      </div>
    </details>
  );
}

function Theme({ referral }: AboutProps) {
  const t = useText();
  const { isBusy, nameTheme } = useAtDoor();
  const [typed, setTyped] = useState<string>();
  const [known, setKnown] = useState(referral.theme);
  const theme = typed ?? referral.theme ?? '';
  if (known !== referral.theme) {
    setKnown(referral.theme);
    // Kept: from here on it is what everyone has.
    if (typed?.trim() === (referral.theme ?? '')) setTyped(undefined);
  }
  return (
    <div className={styles['line']}>
      <TextField
        label={t('rightDoor.theme')}
        help={t('rightDoor.themeHelp')}
        value={theme}
        onChange={setTyped}
        maxLength={LIMITS.nameLength}
      />
      <Button isBusy={isBusy} onPress={() => nameTheme(referral, theme)}>
        {t('rightDoor.keepTheme')}
      </Button>
    </div>
  );
}

/** Where its story lies, so that one can go and see what becomes of it. */
function AtTable({ referral: { storyAt } }: AboutProps) {
  const t = useText();
  return (
    <p className={parts['soft']}>
      {t('rightDoor.atTable')}
      {storyAt && (
        <>
          {': '}
          <Link to={`/w/${storyAt.slug}/experiences`}>{storyAt.title}</Link>
        </>
      )}
    </p>
  );
}

function ToTable({ referral }: AboutProps) {
  const t = useText();
  const { isBusy, becomeStory } = useAtDoor();
  const [group, setGroup] = useState<Group>('citizen');
  return (
    <div className={styles['line']}>
      <Select
        label={t('rightDoor.forGroup')}
        help={t('rightDoor.toTable')}
        options={GROUPS.map((value) => ({ value, label: t(`group.${value}.name`) }))}
        value={group}
        onChange={setGroup}
      />
      <Button isBusy={isBusy} onPress={() => becomeStory(referral, group)}>
        {t('rightDoor.toTableDo')}
      </Button>
    </div>
  );
}
