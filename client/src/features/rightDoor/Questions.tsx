import type { ReferralView, ThemeView } from '@opgave/shared/contract/referrals';
import { isOver } from '@opgave/shared/method/referralMoves';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';
import { Question } from './Question.tsx';
import styles from './rightDoor.module.css';
import { useAtDoor } from './rightDoorContext.ts';

/** Every question of this door, what must be answered soonest on top; what is over below, closed up. */
export function Questions() {
  const t = useText();
  const { themes, referrals } = useAtDoor().view;
  const open = referrals.filter((one) => !isOver(one));
  const over = referrals.filter(isOver);
  return (
    <Part title={t('rightDoor.questions', { count: open.length })} id="questions">
      {themes.map((one) => (
        <ManyAboutOne key={one.theme} {...one} />
      ))}
      {open.length === 0 && <p className={parts['soft']}>{t('rightDoor.none')}</p>}
      <List referrals={open} />
      {over.length > 0 && (
        <details className={styles['fold']}>
          <summary>{t('rightDoor.over', { count: over.length })}</summary>
          <List referrals={over} />
        </details>
      )}
    </Part>
  );
}

/** Not one question by itself, but what is behind all of them: a new table begins with their stories. */
function ManyAboutOne({ theme, count, stories }: ThemeView) {
  const t = useText();
  const { mayBeginTable, beginAt } = useAtDoor();
  const begin = mayBeginTable && (
    <Link to={beginAt(theme)}>
      {t(stories > 0 ? 'rightDoor.newTableWith' : 'rightDoor.newTable', { count: stories })}
    </Link>
  );
  return <Note action={begin}>{t('rightDoor.many', { count, theme })}</Note>;
}

function List({ referrals }: { readonly referrals: readonly ReferralView[] }) {
  if (referrals.length === 0) return null;
  return (
    <ul className={parts['rows']}>
      {referrals.map((referral) => (
        <Question key={referral.id} referral={referral} />
      ))}
    </ul>
  );
}
