import type { EffectSubject } from '@opgave/shared/contract/optionRecord';
import type { OptionView } from '@opgave/shared/contract/options';
import { differsOn, pairsAlike } from '@opgave/shared/method/options';
import type { OwnValue } from '@opgave/shared/method/ownValues';
import { IconCircles, IconTable } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './options.module.css';
import { groupOf, useSubjectName } from './optionWords.ts';
import { SignMark } from './SignMark.tsx';

type Manner = 'marks' | 'words';
type ComparisonProps = {
  readonly options: readonly OptionView[];
  readonly subjects: readonly EffectSubject[];
  readonly own: readonly OwnValue[] | undefined;
  readonly linkOf: (option: OptionView) => string;
};

/** Options side by side against groups and values. Where they differ, the row says so: that is what one chooses between. */
export function Comparison(props: ComparisonProps) {
  const t = useText();
  const titleId = useId();
  const [manner, setManner] = useState<Manner>('marks');
  const isMarks = manner === 'marks';
  const { options } = props;
  const differences = differsOn(options);
  return (
    <section className={styles['card']} aria-labelledby={titleId} data-place="comparison">
      <div className={styles['head']}>
        <div>
          <h2 id={titleId}>{t('options.compare')}</h2>
          <p className={styles['soft']}>{t('options.differs', { count: differences.length })}</p>
        </div>
        <Button
          variant="quiet"
          size="sm"
          icon={isMarks ? <IconTable aria-hidden="true" /> : <IconCircles aria-hidden="true" />}
          onPress={() => setManner(isMarks ? 'words' : 'marks')}
        >
          {t(isMarks ? 'statements.asTable' : 'statements.asMarks')}
        </Button>
      </div>
      <Legend />
      <div className={styles['scroll']}>
        <Matrix {...props} manner={manner} differences={differences} />
      </div>
      <Alike options={options} />
    </section>
  );
}

function Legend() {
  const t = useText();
  return (
    <ul className={styles['legend']} aria-hidden="true">
      {(['better', 'same', 'worse', 'unknown'] as const).map((sign) => (
        <li key={sign}>
          <SignMark sign={sign} />
          {t(`option.sign.${sign}`)}
        </li>
      ))}
    </ul>
  );
}

type MatrixProps = ComparisonProps & {
  readonly manner: Manner;
  readonly differences: readonly EffectSubjectOf[];
};
type EffectSubjectOf = ReturnType<typeof differsOn>[number];

function Matrix({ options, subjects, own, linkOf, manner, differences }: MatrixProps) {
  const t = useText();
  const nameOf = useSubjectName(own);
  return (
    <table className={styles['matrix']} data-manner={manner}>
      <caption className="visually-hidden">{t('options.compareCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('options.subject')}</span>
          </th>
          {options.map((option) => (
            <th key={option.id} scope="col">
              <Link to={linkOf(option)}>{option.title}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject) => {
          const isDifferent = differences.includes(subject);
          const group = groupOf(subject);
          return (
            <tr key={subject} data-different={isDifferent}>
              <th scope="row">
                <span className={styles['subject']}>
                  {group && <GroupShape group={group} />}
                  {nameOf(subject)}
                </span>
                {isDifferent && <span className={styles['flag']}>{t('options.here')}</span>}
              </th>
              {options.map((option) => (
                <Cell key={option.id} option={option} subject={subject} manner={manner} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type CellProps = {
  readonly option: OptionView;
  readonly subject: EffectSubject;
  readonly manner: Manner;
};

/** A shape, or the words; who hears it always hears the words. */
function Cell({ option, subject, manner }: CellProps) {
  const t = useText();
  const effect = option.effects.find(({ on }) => on === subject);
  const sign = effect ? t(`option.sign.${effect.sign}`) : t('option.sign.none');
  if (manner === 'words') {
    return (
      <td>
        <strong>{sign}</strong>
        {effect?.text && <span className={styles['why']}>{effect.text}</span>}
      </td>
    );
  }
  return (
    <td title={effect?.text || undefined}>
      <span className="visually-hidden">{[sign, effect?.text].filter(Boolean).join(': ')}</span>
      <SignMark sign={effect?.sign} />
    </td>
  );
}

/** Two options that do the same everywhere are one option with two names. */
function Alike({ options }: { readonly options: readonly OptionView[] }) {
  const t = useText();
  const titleOf = (id: string) => options.find((option) => option.id === id)?.title ?? '';
  return pairsAlike(options).map(([one, other]) => (
    <Note key={`${one}${other}`} tone="warn">
      {t('options.alike', { one: titleOf(one), other: titleOf(other) })}
    </Note>
  ));
}
