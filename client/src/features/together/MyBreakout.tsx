import type { BreakoutsView } from '@opgave/shared/method/sessionView';
import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TextKey } from '#i18n/textKey.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import styles from './together.module.css';

type MyBreakoutProps = {
  readonly breakouts: BreakoutsView;
  readonly me: string;
  readonly tablePath: string;
  /** Milliseconds that are left; undefined without a time. */
  readonly left: number | undefined;
  readonly clock: ReactNode;
};

const LAST_MINUTE = 60_000;

/** With whom one works now, how long still, and where the notes are; said politely when it begins and when it ends. */
export function MyBreakout({ breakouts, me, tablePath, left, clock }: MyBreakoutProps) {
  const t = useText();
  const { mine, told } = breakouts;
  const title = useTitle(breakouts);
  const what = useWords(breakouts, me);
  if (what === '') return <div role="status" />;
  const time = timeWords(left);
  const words = [what, ...(time ? [t(time)] : []), ...(told ? [told.words] : [])].join(' ');
  return (
    <>
      <div role="status" className="visually-hidden">
        {`${title}. ${words}`}
      </div>
      <div className={styles['apart']}>
        <Note
          icon={<IconUsersGroup aria-hidden="true" />}
          title={title}
          action={mine && <Link to={`${tablePath}/notes/${mine.id}`}>{t('together.toNotes')}</Link>}
        >
          <span className={styles['mine']}>
            {clock}
            <span>{words}</span>
          </span>
        </Note>
      </div>
    </>
  );
}

function timeWords(left: number | undefined): TextKey | undefined {
  if (left === undefined || left > LAST_MINUTE) return undefined;
  return left > 0 ? 'session.lastMinute' : 'together.timeIsUp';
}

function useTitle({ mine, stage }: BreakoutsView): string {
  const t = useText();
  const parts = [
    ...(stage ? [t(`together.stage.${stage}`)] : []),
    ...(mine ? [t('together.group', { number: mine.number })] : []),
  ];
  return parts.join(' · ');
}

/** With whom one is, or what one does in a stage without groups; nothing for who is in no group. */
function useWords({ mine, stage }: BreakoutsView, me: string): string {
  const t = useText();
  const [language] = useLanguage();
  if (!mine) return stage === 'alone' || stage === 'all' ? t(`together.stage.${stage}.do`) : '';
  const others = mine.people.filter(({ personId }) => personId !== me).map(({ name }) => name);
  if (others.length === 0) return t('together.alone');
  return t('together.with', { names: new Intl.ListFormat(language, { type: 'conjunction' }).format(others) });
}
