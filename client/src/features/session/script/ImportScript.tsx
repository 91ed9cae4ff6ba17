import type { SessionScript } from '@opgave/shared/method/sessionScript';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './script.module.css';
import { type ReadScript, readScript } from './scriptFile.ts';

type ImportScriptProps = { readonly onScript: (script: SessionScript, name: string) => void };

/** A script from a file. What is wrong with it is said by its place; nothing is taken over in part. */
export function ImportScript({ onScript }: ImportScriptProps) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<ReadScript>();

  async function handleFile(file: File | undefined): Promise<void> {
    if (!file) return;
    const answer = readScript(await file.text());
    setRead(answer);
    if (answer.ok) onScript(answer.script, file.name.replace(/\.json$/u, ''));
  }

  return (
    <>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('session.fromFile')}
        onChange={(event) => void handleFile(event.target.files?.[0])}
      />
      <Button
        variant="quiet"
        icon={<IconFileImport aria-hidden="true" />}
        onPress={() => field.current?.click()}
      >
        {t('session.fromFile')}
      </Button>
      {read?.ok === false && (
        <Note tone="warn" role="alert" title={t('session.fileNotTaken')}>
          <span className={styles['problems']}>
            {read.problems.map(({ step, field, code }) => (
              <span key={`${step} ${field} ${code}`}>
                {step === undefined ? t('session.wholeFile') : t('session.stepName', { place: step })}
                {field && `, ${field}`}: {t(`session.fileProblem.${code}`)}
              </span>
            ))}
          </span>
        </Note>
      )}
    </>
  );
}
