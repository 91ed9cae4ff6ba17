import type { BalanceRowView, BalanceView } from '@opgave/shared/contract/balance';
import { IconChartBar, IconTable, IconVolume } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { BalanceBars } from './BalanceBars.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import styles from './balance.module.css';
import { groupNames } from './rowName.ts';

type BalanceProps = {
  readonly balance: BalanceView;
  /** Only to whom it helps: the facilitator asks others in. */
  readonly hasNudge: boolean;
};

/** Who gets a say, per group and never per person; one quiet hint where it can still be mended. */
export function Balance({ balance, hasNudge }: BalanceProps) {
  const t = useText();
  const heading = useId();
  const [minutes, setMinutes] = useState(15);
  const [isTable, setIsTable] = useState(false);
  const window = balance.windows.find((each) => each.minutes === minutes);
  const rows = window?.rows ?? [];
  return (
    <section aria-labelledby={heading} className={styles['balance']}>
      <h2 id={heading} className={styles['title']}>
        {t('balance.title')}
      </h2>
      <p className={styles['soft']}>{t(`balance.lead.${balance.target}`)}</p>
      <Windows windows={balance.windows} minutes={minutes} onChange={setMinutes} />
      {rows.every(({ share }) => share === 0) && <p className={styles['soft']}>{t('balance.nothing')}</p>}
      {isTable ? <BalanceTable rows={rows} /> : <BalanceBars rows={rows} />}
      <Hidden hidden={window?.hidden ?? []} />
      <div className={styles['manner']}>
        <Button
          variant="quiet"
          size="sm"
          icon={isTable ? <IconChartBar aria-hidden="true" /> : <IconTable aria-hidden="true" />}
          onPress={() => setIsTable(!isTable)}
        >
          {t(isTable ? 'balance.asBars' : 'statements.asTable')}
        </Button>
      </div>
      {hasNudge && <Nudge rows={rows} />}
    </section>
  );
}

type WindowsProps = {
  readonly windows: BalanceView['windows'];
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
};

function Windows({ windows, minutes, onChange }: WindowsProps) {
  const t = useText();
  return (
    <div className={styles['windows']} role="group" aria-label={t('balance.windows')}>
      {windows.map((each) => (
        <button
          key={each.minutes}
          type="button"
          className={styles['window']}
          aria-pressed={each.minutes === minutes}
          onClick={() => onChange(each.minutes)}
        >
          {t('balance.minutes', { minutes: each.minutes })}
        </button>
      ))}
    </div>
  );
}

function Hidden({ hidden }: { readonly hidden: BalanceRowView['groups'] }) {
  const t = useText();
  const [language] = useLanguage();
  if (hidden.length === 0) return null;
  return <p className={styles['soft']}>{t('balance.hidden', { groups: groupNames(t, language, hidden) })}</p>;
}

/** Said once, politely, and only of the group that has least. */
function Nudge({ rows }: { readonly rows: readonly BalanceRowView[] }) {
  const t = useText();
  const [language] = useLanguage();
  const quiet = rows.filter(({ isQuiet }) => isQuiet).toSorted((one, other) => one.share - other.share)[0];
  return (
    <div role="status">
      {quiet && (
        <Note
          tone="warn"
          icon={<IconVolume aria-hidden="true" />}
          title={t('balance.quiet', { groups: groupNames(t, language, quiet.groups) })}
        >
          {t('balance.quiet.do')}
        </Note>
      )}
    </div>
  );
}
