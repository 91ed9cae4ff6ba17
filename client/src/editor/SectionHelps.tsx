import { IconBulb, IconFileText } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import styles from './section.module.css';
import type { SheetSection } from './sheetSection.ts';
import { WritersHere } from './WritersHere.tsx';
import type { Writer } from './writer.ts';

type Help = 'hint' | 'example';

type SectionHelpsProps = {
  readonly section: Pick<SheetSection, Help>;
  readonly writers: readonly Writer[];
};

/** Tip and example on demand, and who writes here now. */
export function SectionHelps({ section, writers }: SectionHelpsProps) {
  const t = useText();
  const [open, setOpen] = useState<Help>();
  const helpId = useId();
  const helps = (['hint', 'example'] as const).filter((help) => section[help]);
  return (
    <>
      <div className={styles['helps']}>
        {helps.map((help) => (
          <button
            key={help}
            type="button"
            className={styles['help']}
            aria-expanded={open === help}
            aria-controls={helpId}
            onClick={() => setOpen(open === help ? undefined : help)}
          >
            {help === 'hint' ? <IconBulb aria-hidden="true" /> : <IconFileText aria-hidden="true" />}
            <span>{t(`sheet.${help}`)}</span>
          </button>
        ))}
        <WritersHere writers={writers} />
      </div>
      <div id={helpId} className={styles['helpText']} data-help={open} hidden={!open}>
        {open && (
          <>
            <p className={styles['helpName']}>{t(`sheet.${open}`)}</p>
            {section[open]}
          </>
        )}
      </div>
    </>
  );
}
