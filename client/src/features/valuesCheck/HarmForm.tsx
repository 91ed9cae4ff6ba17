import { LIMITS } from '@opgave/shared/contract/limits';
import type { AnswerHarm, ScoreView } from '@opgave/shared/contract/valuesCheck';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { useContext, useState } from 'react';
import { useKeptText } from '#connection/kept.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { CheckContext } from './scoreWords.ts';
import styles from './valuesCheck.module.css';

const KINDS = ['comment', 'textChange'] as const satisfies readonly AnswerHarm['kind'][];
type Kind = (typeof KINDS)[number];
type HarmFormProps = {
  readonly score: ScoreView;
  readonly isBusy: boolean;
  /** Resolves with whether it was taken. */
  readonly onAnswer: (answer: AnswerHarm) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** In words, or by naming the part of the text that says it; one's own score is only answered by the text. */
export function HarmForm({ score, isBusy, onAnswer, onCancel }: HarmFormProps) {
  const t = useText();
  // The text of the problem is fixed by the time a choice is weighed.
  const isAboutNow = useContext(CheckContext) === 'v1';
  const [kind, setKind] = useState<Kind>(isAboutNow && score.isMine ? 'textChange' : 'comment');
  const [text, setText] = useKeptText(`opgave.harm.${score.id}`);
  const [section, setSection] = useState<ProblemSectionKey>('whyMatters');
  const toGo = Math.max(0, LIMITS.reasonMinLength - text.trim().length);
  const count = t(toGo > 0 ? 'advance.reasonToGo' : 'advance.reasonEnough', { count: toGo });

  async function handleSubmit(): Promise<void> {
    const isTaken = await onAnswer(kind === 'comment' ? { kind, text: text.trim() } : { kind, section });
    if (isTaken) setText('');
  }

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void handleSubmit();
      }}
    >
      {isAboutNow && !score.isMine && <KindField kind={kind} onKind={setKind} />}
      {kind === 'comment' ? (
        <TextArea
          label={t('values.harm.words')}
          help={t('values.harm.wordsHelp')}
          value={text}
          onChange={setText}
          countHint={count}
          isRequired
        />
      ) : (
        <SectionField section={section} onSection={setSection} />
      )}
      <div className={styles['actions']}>
        <Button
          variant="primary"
          type="submit"
          isBusy={isBusy}
          cannotYet={kind === 'comment' && toGo > 0 ? count : undefined}
        >
          {t('values.harm.send')}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          {t('statements.cancel')}
        </Button>
      </div>
    </form>
  );
}

type KindFieldProps = { readonly kind: Kind; readonly onKind: (kind: Kind) => void };

function KindField({ kind, onKind }: KindFieldProps) {
  const t = useText();
  return (
    <ChoiceCards
      label={t('values.harm.how')}
      value={kind}
      onChange={onKind}
      options={KINDS.map((value) => ({ value, label: t(`values.harm.kind.${value}`) }))}
    />
  );
}

type SectionFieldProps = {
  readonly section: ProblemSectionKey;
  readonly onSection: (section: ProblemSectionKey) => void;
};

function SectionField({ section, onSection }: SectionFieldProps) {
  const t = useText();
  return (
    <Select
      label={t('values.harm.section')}
      help={t('values.harm.sectionHelp')}
      value={section}
      onChange={onSection}
      options={PROBLEM_SECTIONS.map(({ key }) => ({ value: key, label: t(`section.${key}.title`) }))}
    />
  );
}
