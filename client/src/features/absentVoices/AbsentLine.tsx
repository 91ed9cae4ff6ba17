import type { AbsentView } from '@opgave/shared/contract/absent';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import { isAtLeast } from '@opgave/shared/method/phases';
import { IconUserQuestion } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useAbsent } from '#connection/absentApi.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import styles from './absentVoices.module.css';

const DEFINITION = /\/problem\/?$/;

/** "Without entrepreneurs": on the definition, and on every page once one is asked to consent to it. */
export function AbsentLine({ workspace }: { readonly workspace: Pick<WorkspaceView, 'id' | 'phase'> }) {
  const { pathname } = useLocation();
  const isNeeded = DEFINITION.test(pathname) || isAtLeast(workspace.phase, 'consent');
  const { data } = useAbsent(workspace.id, isNeeded);
  if (!isNeeded || !data || data.groups.length === 0) return null;
  return <Line groups={data.groups} />;
}

type LineProps = { readonly groups: AbsentView['groups'] };

function Line({ groups }: LineProps) {
  const t = useText();
  const [language] = useLanguage();
  const names = groups.map((group) => t(`group.${group}.name`).toLowerCase());
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return (
    <p className={styles['line']}>
      <IconUserQuestion aria-hidden="true" />
      <strong>{t('absent.line', { groups: list })}</strong>
      <span className={styles['more']}>{t('absent.why')}</span>
    </p>
  );
}
