import { groundRules } from '@opgave/shared/method/groundRules';
import type { Phase } from '@opgave/shared/method/phases';
import { type ReactNode, useId } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './phasePage.module.css';
import { Sheets } from './Sheets.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Each step opens with what, why and how long, and with the rules everyone agreed on. */
export function PhaseExplained({ phase }: { readonly phase: Phase }) {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <>
      <Sheets phase={phase} />
      <Part title={t('nowPage.why')}>
        <p className={styles['occasion']}>{workspace.occasion || t('nowPage.noOccasion')}</p>
      </Part>
      <Part title={t('nowPage.howLong')}>
        <HowLong phase={phase} />
      </Part>
      <Part title={t('nowPage.rules')}>
        <ul className={styles['rules']}>
          {groundRules(workspace.opennessMode).map((rule) => (
            <li key={rule}>{t(`groundRule.${rule}`)}</li>
          ))}
        </ul>
      </Part>
      <Note>{t('notice.woo')}</Note>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <Card as="section" aria-labelledby={heading}>
      <h2 id={heading} className={styles['heading']}>
        {title}
      </h2>
      {children}
    </Card>
  );
}

function HowLong({ phase }: { readonly phase: Phase }) {
  const t = useText();
  const dates = useTableDates();
  const { workspace } = useWorkspace();
  const { phaseSince, endDate } = workspace;
  return (
    <>
      {phase !== 'closed' && (
        <p>
          {t('nowPage.lengthSince', {
            length: t(`phase.${phase}.length`),
            date: dates.day(phaseSince),
          })}
        </p>
      )}
      {endDate && <p>{t('nowPage.endDate', { date: dates.day(endDate) })}</p>}
    </>
  );
}
