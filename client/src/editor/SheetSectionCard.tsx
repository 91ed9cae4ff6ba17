import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import { SectionHelps } from './SectionHelps.tsx';
import styles from './section.module.css';
import type { SectionState } from './sectionState.ts';
import type { SheetSection } from './sheetSection.ts';
import type { Writer } from './writer.ts';

type SheetSectionCardProps = {
  readonly section: SheetSection;
  /** Nobody writes here any more: no help with writing, and not how far it is. */
  readonly isSettled: boolean;
  readonly state: SectionState | undefined;
  readonly writers: readonly Writer[];
  readonly children: ReactNode;
};

/** One section: number and title, question, help on demand, how far it is, and its text. */
export function SheetSectionCard(props: SheetSectionCardProps) {
  const { section, isSettled, state, writers, children } = props;
  const titleId = useId();
  return (
    <section id={section.key} className={styles['section']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h2 id={titleId}>
          <span className={styles['number']}>{section.number}</span> {section.title}
        </h2>
        {!isSettled && <StateTag section={section} state={state} />}
      </div>
      {section.question && <p className={styles['question']}>{section.question}</p>}
      {!isSettled && <SectionHelps section={section} writers={writers} />}
      {children}
    </section>
  );
}

/** Where any answer is long enough. */
function FilledTag({ isFilled }: { readonly isFilled: boolean }) {
  const t = useText();
  if (!isFilled) return <Tag>{t('sheet.stillEmpty')}</Tag>;
  return (
    <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
      {t('sheet.filled')}
    </Tag>
  );
}

type StateTagProps = Pick<SheetSectionCardProps, 'section' | 'state'>;

function StateTag({ section, state }: StateTagProps) {
  const t = useText();
  if (!state) return null;
  if (section.min === 0) return state.isEmpty ? <Tag>{t('sheet.optional')}</Tag> : null;
  const isList = section.kind !== 'prose';
  if (!isList && section.min === 1) return <FilledTag isFilled={state.missing === 0} />;
  if (state.missing > 0) {
    return (
      <Tag>{t(isList ? 'sheet.differencesToGo' : 'sheet.charactersToGo', { count: state.missing })}</Tag>
    );
  }
  return (
    <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
      {t(isList ? 'sheet.differencesEnough' : 'sheet.longEnough')}
    </Tag>
  );
}
