import type { ReportView } from '@opgave/shared/contract/order';
import type { WorkspaceId } from '@opgave/shared/ids';
import { Link } from 'react-router';
import { handleReport, reportsKey, useReports } from '#connection/orderApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import styles from './order.module.css';

type ReportsProps = { readonly workspaceId: WorkspaceId; readonly tablePath: string };

/** What people brought to the facilitator; open ones first. */
export function Reports({ workspaceId, tablePath }: ReportsProps) {
  const t = useText();
  const { data: reports = [] } = useReports(workspaceId);
  const { isBusy, send } = useSending([reportsKey(workspaceId)]);
  const open = reports.filter(({ isHandled }) => !isHandled);
  if (open.length === 0) return <p className={styles['soft']}>{t('order.noReports')}</p>;
  return (
    <ul className={styles['list']}>
      {open.map((report) => (
        <li key={report.id}>
          <Card>
            <p className={styles['quote']}>{report.words}</p>
            <p>{report.reason}</p>
            <p className={styles['soft']}>{t('order.reportedBy', { name: report.by })}</p>
            <div className={styles['actions']}>
              <Link to={`${tablePath}/${placeOf(report)}`}>{t('order.goThere')}</Link>
              <Button
                size="sm"
                isBusy={isBusy}
                onPress={() => void send(() => handleReport(workspaceId, report.id))}
              >
                {t('order.handled')}
              </Button>
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** Where one hides it, if that is needed. */
function placeOf({ on, link = 'problem' }: ReportView): string {
  if (on.kind === 'section') return `${on.document}#${on.section}`;
  if (on.kind === 'experience') return `experiences/${on.id}`;
  if (on.kind === 'comment') return link;
  return on.kind === 'statement' ? 'statements' : 'parked';
}
