import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { LinkTension, NewSide } from '@opgave/shared/contract/tensions';
import type { Value } from '@opgave/shared/method/valuesCheck';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import type { Pick } from './linking.ts';
import styles from './perspectives.module.css';
import { sentencesOf } from './sideBySide.ts';
import { ValueField } from './ValueField.tsx';

type LinkDialogProps = {
  readonly one: Pick;
  readonly other: Pick;
  readonly isBusy: boolean;
  readonly refusal: ErrorCode | undefined;
  readonly onLink: (tension: LinkTension) => void;
  readonly onClose: () => void;
};

interface SideDraft {
  readonly value?: Value;
  /** A sentence of the answer; empty for the whole of it. */
  readonly quote: string;
}

/** Both answers, of which words it is about, and the value that weighs on each side. */
export function LinkDialog({ one, other, isBusy, refusal, onLink, onClose }: LinkDialogProps) {
  const t = useText();
  const [ofOne, setOfOne] = useState<SideDraft>({ quote: '' });
  const [ofOther, setOfOther] = useState<SideDraft>({ quote: '' });
  const first = sideOf(one, ofOne);
  const second = sideOf(other, ofOther);

  return (
    <Dialog
      title={t('tensions.askTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('tensions.cancel')}
          </Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            cannotYet={first && second ? undefined : t('tensions.bothValues')}
            onPress={() => first && second && onLink({ one: first, other: second })}
          >
            {t('tensions.save')}
          </Button>
        </>
      }
    >
      <p>{t('tensions.askLead')}</p>
      <div className={styles['ends']}>
        <End pick={one} draft={ofOne} onChange={setOfOne} />
        <End pick={other} draft={ofOther} onChange={setOfOther} />
      </div>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
    </Dialog>
  );
}

function sideOf({ perspective, root }: Pick, { value, quote }: SideDraft): NewSide | undefined {
  return value && { perspective, root, value, ...(quote !== '' && { quote }) };
}

type EndProps = {
  readonly pick: Pick;
  readonly draft: SideDraft;
  readonly onChange: (draft: SideDraft) => void;
};

function End({ pick, draft, onChange }: EndProps) {
  const t = useText();
  const sentences = sentencesOf(pick.text);
  return (
    <section className={styles['end']} aria-label={pick.name}>
      <h3>{pick.name}</h3>
      <blockquote>{draft.quote === '' ? pick.text : draft.quote}</blockquote>
      {sentences.length > 1 && (
        <Select
          label={t('tensions.part')}
          options={[
            { value: '', label: t('tensions.whole') },
            ...sentences.map((sentence) => ({ value: sentence, label: sentence })),
          ]}
          value={draft.quote}
          onChange={(quote) => onChange({ ...draft, quote })}
        />
      )}
      <ValueField
        label={t('tensions.value')}
        none={t('tensions.valueNone')}
        value={draft.value}
        onChange={(value) => onChange({ ...draft, value })}
      />
    </section>
  );
}
