import type { Group } from '@opgave/shared/method/groups';
import { PERSPECTIVE_ROOTS, type PerspectiveRoot } from '@opgave/shared/method/perspectiveQuestions';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import styles from './perspectives.module.css';

type MissingListProps = { readonly missing: readonly string[]; readonly group: Group };

/** Everything that is missing at once, each with the way to its question. */
export function MissingList({ missing, group }: MissingListProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className={styles['missing']} role="alert" tabIndex={-1}>
      <h2>{t('perspectives.mine.missingTitle', { count: missing.length })}</h2>
      <ul>
        {missing.map((key) => {
          const root = rootOf(key, group);
          return (
            <li key={key}>
              <Link to={`#${root ?? 'value'}`}>
                {root ? t(`perspective.${root}.question`) : t('perspectives.mine.missingValue')}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The question that a missing part is about; undefined for the value, which stands with its reason. */
function rootOf(key: string, group: Group): PerspectiveRoot | undefined {
  const name = key.replace(/^group\./, `${group}.`);
  return PERSPECTIVE_ROOTS.find((root) => root === name);
}
