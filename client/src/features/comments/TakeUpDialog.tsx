import { LIMITS } from '@opgave/shared/contract/limits';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { useId, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { AskDialog, type Asking } from './AskDialog.tsx';
import { placeAt, placeName, placesIn } from './places.ts';

const MIN_SENTENCE = 3;

type TakeUpDialogProps = Asking & {
  /** Where the comment stands. */
  readonly start: SectionPlace;
  readonly onSend: (place: SectionPlace, sentence: string) => void;
};

/** Asks where the comment was taken up: the section, and the sentence in words. */
export function TakeUpDialog({ start, onSend, ...asking }: TakeUpDialogProps) {
  const t = useText();
  const id = useId();
  const [place, setPlace] = useState(start);
  const [sentence, setSentence] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isShort = sentence.trim().length < MIN_SENTENCE;

  function handleSend(): void {
    setIsAsked(true);
    if (isShort) document.getElementById(id)?.focus();
    else onSend(place, sentence);
  }

  return (
    <AskDialog
      {...asking}
      title={t('comments.takeUpTitle')}
      yes={t('comments.takeUpYes')}
      variant="primary"
      onYes={handleSend}
    >
      <Select
        label={t('comments.takeUpPlace')}
        options={placesIn(start.document).map((one) => ({ value: one.section, label: placeName(t, one) }))}
        value={place.section}
        onChange={(section) => setPlace(placeAt(start.document, section) ?? start)}
      />
      <TextArea
        id={id}
        label={t('comments.takeUpSentence')}
        help={t('comments.takeUpHelp')}
        value={sentence}
        onChange={setSentence}
        maxLength={LIMITS.textLength}
        error={isAsked && isShort ? t('comments.empty') : undefined}
        isRequired
      />
    </AskDialog>
  );
}
