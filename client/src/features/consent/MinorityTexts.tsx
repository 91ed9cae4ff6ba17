import type { RoundView } from '@opgave/shared/contract/consent';
import { MAX_MINORITY } from '@opgave/shared/contract/consentSent';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Note } from '#ui/Note.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { type AnswerPlace, useKeptWords } from './keptAnswer.ts';
import styles from './result.module.css';

type Minority = RoundView['minority'][number];
type MinorityTextProps = {
  readonly minority: Minority;
  readonly place: AnswerPlace;
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  /** Resolves with whether it was taken. */
  readonly onWrite: (text: string) => Promise<boolean>;
};

/** What a group whose objection stays lets travel along with the result; its own people write it. */
export function MinorityText(props: MinorityTextProps) {
  const { minority } = props;
  const t = useText();
  const writing = useInPlace();
  if (minority.text === '' && !minority.mayWrite) return null;
  const isForm = minority.mayWrite && (writing.isOpen || minority.text === '');
  return (
    <Frame group={minority.group}>
      {isForm ? (
        <div ref={writing.form}>
          <MinorityForm {...props} onDone={writing.close} />
        </div>
      ) : (
        <>
          <p className={styles['words']}>{minority.text}</p>
          {minority.mayWrite && (
            <div>
              <Button ref={writing.button} onPress={writing.open}>
                {t('round.minorityChange')}
              </Button>
            </div>
          )}
        </>
      )}
    </Frame>
  );
}

function Frame({ group, children }: Pick<Minority, 'group'> & { readonly children: ReactNode }) {
  const t = useText();
  const id = `minority-${group}`;
  return (
    <Card as="section" aria-labelledby={id}>
      <div className={styles['form']}>
        <h2 id={id}>{t('round.minorityTitle')}</h2>
        <div>
          <GroupTag group={group} />
        </div>
        {children}
      </div>
    </Card>
  );
}

type MinorityFormProps = MinorityTextProps & { readonly onDone: () => void };

function MinorityForm({ minority, place, isBusy, refusal, onWrite, onDone }: MinorityFormProps) {
  const t = useText();
  const kept = useKeptWords(place);
  const text = kept.words ?? minority.text;
  const isNothing = text.trim() === '' && minority.text === '';

  async function handleSubmit(): Promise<void> {
    if (!(await onWrite(text.trim()))) return;
    kept.forget();
    onDone();
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
      <TextArea
        label={t('round.minorityWrite')}
        help={t('round.minorityHelp')}
        value={text}
        onChange={kept.write}
        maxLength={MAX_MINORITY}
        rows={5}
      />
      {refusal !== undefined && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
      <Buttons {...{ isBusy, isNothing, hasText: minority.text !== '', onDone }} />
    </form>
  );
}

type ButtonsProps = {
  readonly isBusy: boolean;
  readonly isNothing: boolean;
  readonly hasText: boolean;
  readonly onDone: () => void;
};

function Buttons({ isBusy, isNothing, hasText, onDone }: ButtonsProps) {
  const t = useText();
  return (
    <div className={styles['actions']}>
      <Button type="submit" isBusy={isBusy} cannotYet={isNothing ? t('round.minorityEmpty') : undefined}>
        {t('round.minoritySave')}
      </Button>
      {hasText && (
        <Button variant="plain" onPress={onDone}>
          {t('statements.cancel')}
        </Button>
      )}
    </div>
  );
}
