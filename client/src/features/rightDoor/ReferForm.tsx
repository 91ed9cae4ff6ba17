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
  /** A text is damaged: what stands in it is not among the choices. */
  readonly hasGap: boolean;
  readonly isBusy: boolean;
  /** What somebody came here to take along: its kind and its id. */
  readonly picked?: string | undefined;
  /** Resolves with whether it was done. */
  readonly onRefer: (input: ReferWords) => Promise<boolean>;
}

/** Takes something that was written at this table along to the door, to bring it where it belongs. */
export function ReferForm({ choices, hasGap, picked, ...sending }: ReferFormProps) {
  const t = useText();
  const [sought, setSought] = useState(picked);
  const [isOpen, setIsOpen] = useState(picked !== undefined);
  // What one writes about stays in the form, also when meanwhile it can go through the door no more.
  const [begun, setBegun] = useState<Choice>();
  const found = choices.find((one) => keyOf(one).startsWith(sought ?? ''));
  if (isOpen && !begun && found) setBegun(found);

  function turn(isOpened: boolean): void {
    setSought(undefined);
    setBegun(undefined);
    setIsOpen(isOpened);
  }
  if (!isOpen && choices.length === 0 && !hasGap) return null;
  return (
    <Part title={t('refer.title')} help={t('refer.help')} id="refer">
      {hasGap && <Note tone="warn">{t('refer.gap')}</Note>}
      {isOpen && !begun && <Note tone="warn">{t('refer.notThis')}</Note>}
      {isOpen && begun && <Fields {...{ choices, ...sending }} first={begun} onDone={() => turn(false)} />}
      {!begun && choices.length > 0 && (
        <div>
          <Button onPress={() => turn(true)}>{t('refer.open')}</Button>
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

type FieldsProps = Omit<ReferFormProps, 'picked' | 'hasGap'> & {
  readonly first: Choice;
  readonly onDone: () => void;
};

function Fields({ choices, first, isBusy, onRefer, onDone }: FieldsProps) {
  const t = useText();
  const [choice, setChoice] = useState(first);
  const [why, setWhy] = useState('');
  const [agreed, setAgreed] = useState(false);
  const isThere = choices.some(({ id }) => id === choice.id);
  // Nobody knows who asked something in a session, so the table is asked.
  const isNameless = choice.kind === 'question';
  const toGo = LIMITS.reasonMinLength - why.trim().length;
  const cannotYet = [
    !isThere && t('refer.notThis'),
    toGo > 0 && t('refer.whyNeeded'),
    !agreed && t(isNameless ? 'refer.agreedAtTableNeeded' : 'refer.agreedNeeded'),
  ].find(Boolean);

  /** Whoever wrote that one has still to be asked. */
  function choose(other: Choice): void {
    setChoice(other);
    setAgreed(false);
  }
  async function send(): Promise<void> {
    const { kind, id } = choice;
    if (await onRefer({ kind, id, why, agreed: true })) onDone();
  }
  return (
    <div className={parts['form']}>
      <WhatGoes choices={choices} choice={choice} onChoose={choose} />
      <TextArea
        label={t('refer.why')}
        value={why}
        onChange={setWhy}
        rows={2}
        maxLength={SHORT_LENGTH}
        countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
      />
      <Checkbox
        isChecked={agreed}
        onChange={setAgreed}
        label={t(isNameless ? 'refer.agreedAtTable' : 'refer.agreed')}
      />
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

interface WhatGoesProps {
  readonly choices: readonly Choice[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** What can go no more is still named, so that nothing else takes its place; its words may be hidden by now. */
function WhatGoes({ choices, choice, onChoose }: WhatGoesProps) {
  const t = useText();
  const offered = choices.map((one) => ({
    value: one.id,
    label: `${t(`refer.kind.${one.kind}`)}: ${one.words}`,
  }));
  const isThere = choices.some(({ id }) => id === choice.id);
  return (
    <>
      <Select
        label={t('refer.what')}
        options={
          isThere ? offered : [{ value: choice.id, label: t(`refer.kind.${choice.kind}`) }, ...offered]
        }
        value={choice.id}
        onChange={(chosen) => onChoose(choices.find(({ id }) => id === chosen) ?? choice)}
      />
      {!isThere && (
        <Note tone="warn" role="status">
          {t('refer.notThis')}
        </Note>
      )}
    </>
  );
}
