import { LIMITS } from '@opgave/shared/contract/limits';
import type { ReferralView } from '@opgave/shared/contract/referrals';
import { GROUPS, type Group } from '@opgave/shared/method/groups';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
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

/** What is typed, and over which theme. */
interface Draft {
  readonly typed: string;
  readonly over: string;
}

function Theme({ referral }: AboutProps) {
  const t = useText();
  const { isBusy, nameTheme } = useAtDoor();
  const [last, setDraft] = useState<Draft>();
  const stands = referral.theme ?? '';
  const isChanged = last !== undefined && last.over !== stands;
  // Kept, by oneself or with the same words by a colleague: from here on it is what everyone has.
  const draft = isChanged && isSameTheme(last.typed, stands) ? undefined : last;
  if (draft !== last) setDraft(draft);
  const theme = draft?.typed ?? stands;
  return (
    <div className={parts['form']}>
      <Overtaken by={{ isOvertaken: draft !== undefined && isChanged }} now={stands} />
      <div className={styles['line']}>
        <TextField
          label={t('rightDoor.theme')}
          help={t('rightDoor.themeHelp')}
          value={theme}
          onChange={(typed) =>
            setDraft(typed === stands ? undefined : { typed, over: draft?.over ?? stands })
          }
          maxLength={LIMITS.nameLength}
        />
        <Button isBusy={isBusy} onPress={() => nameTheme(referral, theme)}>
          {t('rightDoor.keepTheme')}
        </Button>
      </div>
    </div>
  );
}

/** A theme is kept in small letters. */
const isSameTheme = (typed: string, theme: string) => typed.trim().toLowerCase() === theme.toLowerCase();

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
