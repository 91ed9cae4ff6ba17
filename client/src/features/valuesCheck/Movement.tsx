import type { PictureView } from '@opgave/shared/contract/valuesCheck';
import { VALUE_VERSIONS, type ValueVersion } from '@opgave/shared/method/valuesCheck';
import { formatSigned } from '#i18n/format.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './movement.module.css';

type Row = PictureView['movement'][number];
const LOWEST = -2;
const STEPS = 4;

type MovementProps = { readonly picture: PictureView; readonly name: string };

/** From version to version, group by group: the middle of each group, and never a total. */
export function Movement({ picture, name }: MovementProps) {
  const t = useText();
  const checks = VALUE_VERSIONS.filter((check) =>
    picture.movement.some(({ medians }) => medians.some((one) => one.check === check)),
  );
  if (checks.length < 2) return null;
  return (
    <details className={styles['movement']} open>
      <summary>{t('values.movement')}</summary>
      <p className={styles['soft']}>
        {t('values.movementHelp')} <span className={styles['signs']}>{t('values.movementSigns')}</span>
      </p>
      <div className={styles['scroll']}>
        <table>
          <caption className="visually-hidden">{t('values.movementOf', { value: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('values.group')}</th>
              {checks.map((check) => (
                <th key={check} scope="col">
                  {t(`values.version.${check}`)}
                </th>
              ))}
              <th scope="col" className={styles['lineHead']}>
                {t('values.line')}
              </th>
            </tr>
          </thead>
          <tbody>
            {picture.movement.map((row) => (
              <MovementRow key={row.group} row={row} checks={checks} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function medianOf({ medians }: Row, check: ValueVersion): number | undefined {
  return medians.find((one) => one.check === check)?.median;
}

function MovementRow({ row, checks }: { readonly row: Row; readonly checks: readonly ValueVersion[] }) {
  const t = useText();
  const [language] = useLanguage();
  return (
    <tr>
      <th scope="row">
        <span className={styles['group']}>
          <GroupShape group={row.group} />
          {t(`group.${row.group}.name`)}
        </span>
      </th>
      {checks.map((check) => {
        const median = medianOf(row, check);
        return (
          <td key={check}>
            {median === undefined ? t('values.notWeighed') : formatSigned(median, language)}
          </td>
        );
      })}
      <td className={styles['lineCell']}>
        <Line row={row} checks={checks} />
      </td>
    </tr>
  );
}

const WIDTH = 100;
const HEIGHT = 24;
const EDGE = 10;

/** The same as a picture: open where it was, filled where it is. */
function Line({ row, checks }: { readonly row: Row; readonly checks: readonly ValueVersion[] }) {
  const points = checks.flatMap((check) => medianOf(row, check) ?? []);
  const at = (median: number) => EDGE + ((median - LOWEST) / STEPS) * (WIDTH - 2 * EDGE);
  const from = points[0];
  const to = points.at(-1);
  if (from === undefined || to === undefined) return null;
  return (
    <svg className={styles['line']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[-2, -1, 0, 1, 2].map((step) => (
        <line key={step} className={styles['step']} x1={at(step)} x2={at(step)} y1="5" y2="19" />
      ))}
      <line className={styles['way']} x1={at(from)} x2={at(to)} y1="12" y2="12" />
      {points.length > 1 && <circle className={styles['before']} cx={at(from)} cy="12" r="5" />}
      <circle className={styles['now']} cx={at(to)} cy="12" r="5" />
    </svg>
  );
}
