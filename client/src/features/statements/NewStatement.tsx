import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { Language } from '@opgave/shared/contract/records';
import { findSolutionSignals } from '@opgave/shared/method/solutionTalk';
import { isOneSentence, MAX_STATEMENT_LENGTH } from '@opgave/shared/method/statements';
import { IconBulb } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { TextKey } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './statements.module.css';

type NewStatementProps = {
  /** The language people write in here. */
  readonly language: Language;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onPlace: (text: string) => void;
  readonly onCancel: () => void;
  /** Whose sentence it is, for who writes it down for others. */
  readonly before?: ReactNode;
};

/** One sentence. A solution in it is asked about once, and may be placed all the same. */
export function NewStatement(props: NewStatementProps) {
  const { language, isBusy, refusal, onPlace, onCancel, before } = props;
  const t = useText();
  const [text, setText] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [askedAbout, setAskedAbout] = useState<string>();
  const mistake = mistakeIn(text);
  const isAsked = askedAbout === text.trim();

  function handleSubmit(event: { preventDefault: () => void }): void {
    event.preventDefault();
    setWasTried(true);
    if (mistake || isBusy) return;
    const hasSolution = findSolutionSignals(text, language).length > 0;
    if (hasSolution && !isAsked) setAskedAbout(text.trim());
    else onPlace(text.trim());
  }

  return (
    <Card as="section" aria-labelledby="new-statement-title">
      <form className={styles['form']} onSubmit={handleSubmit} noValidate>
        <h2 id="new-statement-title">{t('statements.new')}</h2>
        {before}
        <TextArea
          id="new-statement"
          label={t('statements.field')}
          help={t('statements.fieldHelp')}
          rows={2}
          value={text}
          onChange={setText}
          countHint={t('statements.left', { count: Math.max(0, MAX_STATEMENT_LENGTH - text.trim().length) })}
          error={wasTried && mistake ? t(mistake) : undefined}
        />
        <Remarks isAsked={isAsked} refusal={refusal} />
        <div className={styles['actions']}>
          <Button variant="primary" type="submit" isBusy={isBusy}>
            {t(isAsked ? 'statements.placeAnyway' : 'statements.place')}
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            {t('statements.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

type RemarksProps = { readonly isAsked: boolean; readonly refusal: ErrorCode | undefined };

function Remarks({ isAsked, refusal }: RemarksProps) {
  const t = useText();
  return (
    <>
      <div role="status">
        {isAsked && (
          <Note tone="warn" icon={<IconBulb aria-hidden="true" />} title={t('statements.solution')}>
            {t('statements.solutionText')}
          </Note>
        )}
      </div>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </>
  );
}

const MIN_LENGTH = 3;

function mistakeIn(text: string): TextKey | undefined {
  const { length } = text.trim();
  if (length < MIN_LENGTH) return 'statements.mistake.empty';
  if (length > MAX_STATEMENT_LENGTH) return 'statements.mistake.long';
  return isOneSentence(text.trim()) ? undefined : 'statements.mistake.two';
}
