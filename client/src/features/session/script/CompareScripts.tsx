import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import type { TextKey } from '#i18n/textKey.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import { placeWords } from '../placeWords.ts';
import { inLanguage } from '../scriptWords.ts';
import { type ComparedField, type ComparedStep, compareSteps } from './compareSteps.ts';
import styles from './script.module.css';

interface NamedScript {
  readonly title: string;
  readonly steps: readonly ScriptStep[];
}

const FIELD_WORDS = {
  what: 'session.field.what',
  minutes: 'session.length',
  method: 'session.method',
  shown: 'session.field.shown',
  rule: 'session.field.rule',
  say: 'session.field.say',
  rights: 'session.rights',
  where: 'session.where',
} as const satisfies Record<ComparedField, TextKey>;

type CompareScriptsProps = { readonly one: NamedScript; readonly other: NamedScript };

/** Two scripts side by side: of each step in what it differs, and how it stands in both. */
export function CompareScripts({ one, other }: CompareScriptsProps) {
  const t = useText();
  const rows = compareSteps(one.steps, other.steps);
  const differing = rows.filter(({ differs }) => differs).length;
  return (
    <div className={styles['compareFrame']}>
      <table className={styles['compare']}>
        <caption>
          {t('session.compared', { one: one.title, other: other.title })}{' '}
          {differing === 0 ? t('session.noDifference') : t('session.differences', { count: differing })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('session.difference')}</th>
            <th scope="col">{one.title}</th>
            <th scope="col">{other.title}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <StepRows key={row.id} row={row} one={one} other={other} />
        ))}
      </table>
    </div>
  );
}

function StepRows({ row, one, other }: CompareScriptsProps & { readonly row: ComparedStep }) {
  const t = useText();
  const [language] = useLanguage();
  const step = row.one ?? row.other;
  if (!step) return null;
  return (
    <tbody>
      <tr data-differs={row.differs}>
        <th scope="rowgroup" colSpan={3}>
          <span className={styles['compareStep']}>
            {inLanguage(step.what, language)}
            <Tag tone={row.differs ? 'warn' : 'neutral'}>
              {row.one && row.other
                ? t(row.differs ? 'session.differs' : 'session.same')
                : t('session.onlyIn', { title: row.one ? one.title : other.title })}
            </Tag>
          </span>
        </th>
      </tr>
      {row.isMoved && (
        <tr>
          <th scope="row">{t('session.field.order')}</th>
          {[one, other].map(({ steps }, side) => (
            <td key={side === 0 ? 'one' : 'other'}>
              {t('session.stepName', { place: steps.findIndex(({ id }) => id === row.id) + 1 })}
            </td>
          ))}
        </tr>
      )}
      {row.fields.map((field) => (
        <FieldRow key={field} field={field} row={row} />
      ))}
    </tbody>
  );
}

function FieldRow({ field, row }: { readonly field: ComparedField; readonly row: ComparedStep }) {
  const t = useText();
  const words = useFieldWords();
  return (
    <tr>
      <th scope="row">{t(FIELD_WORDS[field])}</th>
      <td>{row.one && words(row.one, field, row.other)}</td>
      <td>{row.other && words(row.other, field, row.one)}</td>
    </tr>
  );
}

/** As a person reads it; where words differ in the other language only, those. */
function useFieldWords() {
  const t = useText();
  const [language] = useLanguage();
  return (step: ScriptStep, field: ComparedField, beside: ScriptStep | undefined): string => {
    if (field === 'minutes') return t('session.minutes', { count: step.minutes });
    if (field === 'method') return t(`session.method.${step.method}`);
    if (field === 'rights') return t(`session.rights.${step.rights}`);
    if (field === 'where') return placeWords(t, step.where);
    const isSameHere = beside?.[field][language] === step[field][language];
    const other = language === 'nl' ? 'en' : 'nl';
    return step[field][isSameHere ? other : language] || t('session.nothing');
  };
}
