import { LIMITS } from '@opgave/shared/contract/limits';
import { type ReferredView, type ReferWords, SHORT_LENGTH } from '@opgave/shared/contract/referrals';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Note } from '#ui/Note.tsx';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';

interface ReferFormProps {
  readonly choices: ReferredView['choices'];
  readonly isBusy: boolean;
  /** What somebody came here to take along: its kind and its id. */
  readonly picked?: string | undefined;
  /** Resolves with whether it was done. */
  readonly onRefer: (input: ReferWords) => Promise<boolean>;
}

/** Takes something that was written at this table along to the door, to bring it where it belongs. */
export function ReferForm({ choices, picked, ...sending }: ReferFormProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(picked !== undefined);
  const found = picked === undefined ? undefined : choices.find((one) => keyOf(one).startsWith(picked));
  if (choices.length === 0 && picked === undefined) return null;
  if (picked !== undefined && isOpen && !found) return <Note tone="warn">{t('refer.notThis')}</Note>;
  return (
    <Part title={t('refer.title')} help={t('refer.help')} id="refer">
      {isOpen ? (
        <Fields {...{ choices, ...sending }} first={found} onDone={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button onPress={() => setIsOpen(true)}>{t('refer.open')}</Button>
        </div>
      )}
    </Part>
  );
}

type Choice = ReferredView['choices'][number];

/** An answer on a card begins with the card. */
function keyOf({ kind, id }: Pick<Choice, 'kind' | 'id'>): string {
  return `${kind}.${id}`;
}

type FieldsProps = Omit<ReferFormProps, 'picked'> & {
  readonly first: Choice | undefined;
  readonly onDone: () => void;
};

function Fields({ choices, first, isBusy, onRefer, onDone }: FieldsProps) {
  const t = useText();
  const [chosen, setChosen] = useState((first ?? choices[0])?.id ?? '');
  const [why, setWhy] = useState('');
  const [agreed, setAgreed] = useState(false);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const toGo = LIMITS.reasonMinLength - why.trim().length;
  const cannotYet = [toGo > 0 && t('refer.whyNeeded'), !agreed && t('refer.agreedNeeded')].find(Boolean);

  async function send(): Promise<void> {
    if (!choice) return;
    const { kind, id } = choice;
    if (await onRefer({ kind, id, why, agreed: true })) onDone();
  }
  return (
    <div className={parts['form']}>
      <Select
        label={t('refer.what')}
        options={choices.map(({ kind, id, words }) => ({
          value: id,
          label: `${t(`refer.kind.${kind}`)}: ${words}`,
        }))}
        value={choice?.id ?? ''}
        onChange={setChosen}
      />
      <TextArea
        label={t('refer.why')}
        value={why}
        onChange={setWhy}
        rows={2}
        maxLength={SHORT_LENGTH}
        countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
      />
      <Checkbox isChecked={agreed} onChange={setAgreed} label={t('refer.agreed')} />
      <div className={parts['actions']}>
        <Button isBusy={isBusy} cannotYet={cannotYet || undefined} onPress={() => void send()}>
          {t('refer.send')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
