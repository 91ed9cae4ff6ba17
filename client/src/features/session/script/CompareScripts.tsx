import type { SessionView } from '@opgave/shared/contract/sessions';
import { useLanguage, useText } from '#i18n/useText.ts';
import { inLanguage } from '../scriptWords.ts';
import styles from './script.module.css';
import { compareSteps } from './stepMoves.ts';

type CompareScriptsProps = { readonly one: SessionView; readonly other: SessionView };

/** Two scripts side by side; a step that differs says so in words as well. */
export function CompareScripts({ one, other }: CompareScriptsProps) {
  const t = useText();
  const [language] = useLanguage();
  const rows = compareSteps(one.script.steps, other.script.steps);
  return (
    <table className={styles['compare']}>
      <caption>{t('session.compared', { one: one.title, other: other.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{one.title}</th>
          <th scope="col">{other.title}</th>
          <th scope="col">{t('session.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, one: left, other: right, differs }) => (
          <tr key={id} data-differs={differs}>
            {[left, right].map((step, index) => (
              <td key={index === 0 ? 'one' : 'other'}>
                {step
                  ? `${inLanguage(step.what, language)} (${t('session.minutes', { count: step.minutes })})`
                  : '–'}
              </td>
            ))}
            <td>{t(differs ? 'session.differs' : 'session.same')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
