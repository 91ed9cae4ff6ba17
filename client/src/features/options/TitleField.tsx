import { LIMITS } from '@opgave/shared/contract/limits';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { TextField } from '#ui/TextField.tsx';
import styles from './options.module.css';

const MIN_TITLE = 3;
type TitleFieldProps = { readonly title: string; readonly onKeep: (title: string) => Promise<boolean> };

/** What is typed, and over which title; without it the field shows what stands there. */
interface Draft {
  readonly typed: string;
  readonly over: string;
  /** The server has it; until it comes back from there, the field goes on showing it. */
  readonly isKept?: boolean;
}

/** The name of an option, kept when one leaves it, unless somebody else gave it another name meanwhile. */
export function TitleField({ title, onKeep }: TitleFieldProps) {
  const t = useText();
  const [last, setDraft] = useState<Draft>();
  const draft = last?.isKept && last.over !== title ? undefined : last;
  const typed = draft?.typed ?? title;
  const isOvertaken = draft !== undefined && draft.over !== title && draft.typed.trim() !== title;
  const isShort = typed.trim().length < MIN_TITLE;

  async function keep(): Promise<void> {
    const kept = typed.trim();
    if (kept === title) setDraft(undefined);
    else if (!isShort && !draft?.isKept && (await onKeep(kept))) {
      setDraft({ typed: kept, over: title, isKept: true });
    }
  }
  return (
    <>
      <Overtaken by={{ isOvertaken }} now={title} />
      <TextField
        label={t('option.title')}
        value={typed}
        onChange={(words) => setDraft({ typed: words, over: overOf(draft) ?? title })}
        maxLength={LIMITS.titleLength}
        error={isShort ? t('option.titleNeeded') : undefined}
        onBlur={() => !isOvertaken && void keep()}
      />
      {isOvertaken && (
        <div className={styles['actions']}>
          <Button
            size="sm"
            cannotYet={isShort ? t('option.titleNeeded') : undefined}
            onPress={() => void keep()}
          >
            {t('option.keepTitle')}
          </Button>
          <Button size="sm" variant="quiet" onPress={() => setDraft(undefined)}>
            {t('option.leaveTitle')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whoever types on after keeping types over what they kept. */
function overOf(draft: Draft | undefined): string | undefined {
  return draft?.isKept ? draft.typed : draft?.over;
}
