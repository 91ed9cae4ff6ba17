import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { VersionText } from '@opgave/shared/contract/versions';
import { useMemo, useState } from 'react';
import { sectionTitle } from '#editor/sectionTitle.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './versions.module.css';
import { changedSections } from './versionWords.ts';

type RestoreDialogProps = {
  readonly name: string;
  readonly now: VersionText;
  readonly wanted: VersionText;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onRestore: (sections: readonly string[]) => void;
  readonly onClose: () => void;
};

/** The sections that read differently now, and that this person may write. */
function restorable(t: Translate, now: VersionText, wanted: VersionText): readonly string[] {
  const changed = changedSections(t, now, wanted).filter(({ isChanged }) => isChanged);
  return changed.map(({ section }) => section).filter((section) => now.mayRestore.includes(section));
}

/** What putting a version back will do, and for which parts. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { name, now, wanted, isBusy, refusal, onRestore, onClose } = props;
  const t = useText();
  const all = useMemo(() => restorable(t, now, wanted), [t, now, wanted]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = all.filter((section) => !left.has(section));

  function toggle(section: string, isChosen: boolean): void {
    setLeft(new Set(isChosen ? [...left].filter((one) => one !== section) : [...left, section]));
  }
  return (
    <Dialog
      title={t('versions.restoreTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" size="lg" onPress={onClose}>
            {t('versions.cancel')}
          </Button>
          <Button
            variant="primary"
            size="lg"
            isBusy={isBusy}
            cannotYet={chosen.length === 0 ? t('versions.chooseParts') : undefined}
            onPress={() => onRestore(chosen)}
          >
            {t('versions.restoreYes')}
          </Button>
        </>
      }
    >
      {all.length === 0 ? (
        <p>{t('versions.isSoNow')}</p>
      ) : (
        <Parts all={all} chosen={chosen} onToggle={toggle} />
      )}
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </Dialog>
  );
}

type PartsProps = {
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly onToggle: (section: string, isChosen: boolean) => void;
};

function Parts({ all, chosen, onToggle }: PartsProps) {
  const t = useText();
  return (
    <>
      <ul className={styles['effects']}>
        <li>{t('versions.effect.forAll')}</li>
        <li>{t('versions.effect.nothingGone')}</li>
        <li>{t('versions.effect.comments')}</li>
      </ul>
      <fieldset className={styles['parts']}>
        <legend>{t('versions.parts')}</legend>
        {all.map((section) => (
          <Checkbox
            key={section}
            label={sectionTitle(t, section)}
            isChecked={chosen.includes(section)}
            onChange={(isChosen) => onToggle(section, isChosen)}
          />
        ))}
      </fieldset>
    </>
  );
}
