import type { TakingUpView } from '@opgave/shared/contract/comments';
import type { CommentTarget, OutcomePlace } from '@opgave/shared/contract/place';
import type { CommentId, WorkspaceId } from '@opgave/shared/ids';
import { useId, useState } from 'react';
import { useTakingUp } from '#connection/commentsApi.ts';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Select } from '#ui/Select.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { AskDialog, type Asking } from './AskDialog.tsx';
import { linkOf, outcomeName } from './places.ts';

type TakeUpDialogProps = Asking & {
  readonly workspaceId: WorkspaceId;
  readonly commentId: CommentId;
  /** Where the comment stands. */
  readonly place: CommentTarget;
  readonly onSend: (place: OutcomePlace, sentence: string) => void;
};

type Offered = TakingUpView['places'][number];

/** Asks where the comment was taken up: the part of a text, and which of its sentences. */
export function TakeUpDialog({ workspaceId, commentId, place, onSend, ...asking }: TakeUpDialogProps) {
  const t = useText();
  const id = useId();
  const { data } = useTakingUp(workspaceId, commentId);
  const [chosen, setChosen] = useState<string>();
  const [sentence, setSentence] = useState<string>();
  const [isAsked, setIsAsked] = useState(false);
  const here = data && placeHere(data.places, chosen ?? linkOf(place));

  function handleSend(): void {
    setIsAsked(true);
    if (here && sentence !== undefined) onSend(here.place, sentence);
    else document.getElementById(id)?.focus();
  }
  function handlePlace(link: string): void {
    setChosen(link);
    setSentence(undefined);
  }

  return (
    <AskDialog
      {...asking}
      title={t('comments.takeUpTitle')}
      yes={t('comments.takeUpYes')}
      variant="primary"
      onYes={handleSend}
    >
      {!data && <Spinner label={t('comments.takeUpReading')} />}
      {data && !here && <p>{t('comments.takeUpNothing')}</p>}
      {data && here && (
        <>
          <PlaceChoice places={data.places} here={here} onChange={handlePlace} />
          <ChoiceCards
            id={id}
            label={t('comments.takeUpSentence')}
            options={here.sentences.map((words) => ({ value: words, label: words }))}
            value={sentence}
            onChange={setSentence}
            error={isAsked && sentence === undefined ? t('comments.takeUpPick') : undefined}
          />
        </>
      )}
    </AskDialog>
  );
}

type PlaceChoiceProps = {
  readonly places: readonly Offered[];
  readonly here: Offered;
  readonly onChange: (link: string) => void;
};

function PlaceChoice({ places, here, onChange }: PlaceChoiceProps) {
  const t = useText();
  return (
    <Select
      label={t('comments.takeUpPlace')}
      options={places.map(({ place, title }) => ({
        value: linkOf(place),
        label: outcomeName(t, place, title),
      }))}
      value={linkOf(here.place)}
      onChange={onChange}
    />
  );
}

/** The place with this link, and else the first one with words. */
function placeHere(places: readonly Offered[], link: string): Offered | undefined {
  return places.find((one) => linkOf(one.place) === link) ?? places[0];
}
