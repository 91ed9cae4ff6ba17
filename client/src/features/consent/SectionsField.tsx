import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { FieldError } from '#ui/FieldError.tsx';
import { Select } from '#ui/Select.tsx';
import { type AnswerDraft, withSection } from './answerDraft.ts';
import styles from './consent.module.css';
import { sectionName } from './roundWords.ts';
import { fieldId } from './useAnswerForm.ts';

type SectionsFieldProps = {
  readonly draft: AnswerDraft;
  readonly onDraft: (draft: AnswerDraft) => void;
  /** The parts it may be about. */
  readonly sections: readonly ProblemSectionKey[];
  /** Whether a sentence can be picked in the text beside it. */
  readonly isBesideText: boolean;
  readonly error: string | undefined;
};

/** What it is about: a sentence picked in the text, or a part from the list. */
export function SectionsField(props: SectionsFieldProps) {
  const t = useText();
  const { draft, isBesideText } = props;
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <fieldset className={styles['sectionsField']} aria-labelledby={titleId}>
      <p id={titleId} className={styles['label']}>
        {t(draft.kind === 'concern' ? 'round.aboutConcern' : 'round.aboutObjection')}
      </p>
      {isBesideText && <p className={styles['soft']}>{t('round.pickHelp')}</p>}
      <Chosen {...props} />
      {isBesideText ? (
        <details
          className={styles['fold']}
          open={isOpen || props.error !== undefined}
          onToggle={(event) => setIsOpen(event.currentTarget.open)}
        >
          <summary>{t('round.fromList')}</summary>
          <List {...props} />
        </details>
      ) : (
        <List {...props} />
      )}
      <FieldError id={`${fieldId('sections')}-error`} error={props.error} />
    </fieldset>
  );
}

function Chosen({ draft, onDraft }: SectionsFieldProps) {
  const t = useText();
  const shown = draft.kind === 'concern' ? draft.sections.slice(0, 1) : draft.sections;
  if (shown.length === 0) return null;
  return (
    <ul className={styles['chosen']}>
      {shown.map((section) => {
        const words = draft.quote?.section === section ? draft.quote.words : t(`section.${section}.title`);
        return (
          <li key={section}>
            <span>{sectionName(section, words)}</span>
            <button
              type="button"
              className={styles['letGo']}
              aria-label={t('round.letGo', { what: t(`section.${section}.title`) })}
              onClick={() => onDraft(withSection(draft, section))}
            >
              <IconX aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function List({ draft, onDraft, sections, error }: SectionsFieldProps) {
  const t = useText();
  const shown = PROBLEM_SECTIONS.map(({ key }) => key).filter((key) => sections.includes(key));
  if (draft.kind === 'concern') {
    const options = shown.map((value) => ({ value, label: sectionName(value, t(`section.${value}.title`)) }));
    return (
      <Select<ProblemSectionKey | ''>
        id={fieldId('sections')}
        label={t('round.part')}
        options={[{ value: '', label: t('round.choosePart') }, ...options]}
        value={draft.sections[0] ?? ''}
        onChange={(section) => section !== '' && onDraft(withSection(draft, section))}
        error={error}
      />
    );
  }
  return (
    <div className={styles['parts']}>
      {shown.map((key, index) => (
        <Checkbox
          key={key}
          id={index === 0 ? fieldId('sections') : `${fieldId('sections')}-${key}`}
          label={sectionName(key, t(`section.${key}.title`))}
          isChecked={draft.sections.includes(key)}
          onChange={() => onDraft(withSection(draft, key))}
        />
      ))}
    </div>
  );
}
