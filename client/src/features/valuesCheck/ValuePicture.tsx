import type { PictureView } from '@opgave/shared/contract/valuesCheck';
import type { Score } from '@opgave/shared/method/valuesCheck';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import { columnsOf, countOf, isNotWeighed, type Row } from './pictureRows.ts';
import { useScoreTitle, useScoreWords } from './scoreWords.ts';
import styles from './valuesCheck.module.css';

export type Manner = 'marks' | 'numbers';
type ValuePictureProps = {
  readonly picture: PictureView;
  readonly caption: string;
  readonly manner: Manner;
};

/** Groups as rows, outside first; steps as columns; one shape is one person. Never a total. */
export function ValuePicture({ picture, caption, manner }: ValuePictureProps) {
  const wordsOf = useScoreWords();
  const t = useText();
  const columns = columnsOf(picture);
  return (
    <table className={styles['picture']} data-manner={manner}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('values.group')}</span>
          </th>
          {columns.map((score) => (
            <th key={score} scope="col">
              {wordsOf(score)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picture.rows.map((row) => (
          <PictureRow key={row.group} row={row} columns={columns} manner={manner} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { readonly row: Row; readonly columns: readonly Score[]; readonly manner: Manner };

function PictureRow({ row, columns, manner }: RowProps) {
  const t = useText();
  return (
    <tr>
      <th scope="row">
        <span className={styles['group']}>
          <GroupShape group={row.group} />
          {t(`group.${row.group}.name`)}
        </span>
      </th>
      {isNotWeighed(row) ? (
        <td colSpan={columns.length} className={styles['notYet']}>
          {t('values.notWeighed')}
        </td>
      ) : (
        columns.map((score) => (
          <td key={score} data-middle={score === 0}>
            <People row={row} score={score} manner={manner} />
          </td>
        ))
      )}
    </tr>
  );
}

/** As many shapes as people; for who hears it, and in the table, the number. */
function People({ row, score, manner }: Omit<RowProps, 'columns'> & { readonly score: Score }) {
  const count = countOf(row, score);
  if (manner === 'numbers') return count;
  return (
    <>
      <span className="visually-hidden">{count}</span>
      <Shapes row={row} score={score} />
    </>
  );
}

function Shapes({ row, score }: { readonly row: Row; readonly score: Score }) {
  const people = Array.from({ length: countOf(row, score) }, (_, index) => `${row.group}-${index}`);
  return (
    <span className={styles['shapes']}>
      {people.map((one) => (
        <GroupShape key={one} group={row.group} size="l" />
      ))}
    </span>
  );
}

/** The same on a phone: under every group the steps that somebody chose. */
export function ValueRows({ picture, manner }: Omit<ValuePictureProps, 'caption'>) {
  const titleOf = useScoreTitle();
  const t = useText();
  return (
    <dl className={styles['rows']}>
      {picture.rows.map((row) => (
        <div key={row.group}>
          <dt className={styles['group']}>
            <GroupShape group={row.group} />
            {t(`group.${row.group}.name`)}
          </dt>
          {isNotWeighed(row) && <dd className={styles['notYet']}>{t('values.notWeighed')}</dd>}
          {columnsOf(picture)
            .filter((score) => countOf(row, score) > 0)
            .map((score) => (
              <dd key={score} className={styles['chosen']}>
                <span>{titleOf(score)}</span>
                <People row={row} score={score} manner={manner} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
