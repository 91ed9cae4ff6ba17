import type { AppError } from '@opgave/shared/contract/errors';
import type { ParkedView } from '@opgave/shared/contract/stories';
import { useState } from 'react';
import { confirmParked, hideParked, showParked, withdrawParked } from '#connection/parkedApi.ts';
import { KEYS } from '#connection/queries.ts';
import { STORY_KEYS } from '#connection/storiesApi.ts';
import { useSending } from '#connection/useSending.ts';
import { ReportButton } from '#features/order/ReportButton.tsx';
import { HideIdea } from '#features/parked/HideIdea.tsx';
import { YoursNote } from '#features/scribe/YoursNote.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { Note } from '#ui/Note.tsx';
import { SendOn } from './SendOn.tsx';
import { useStoryRights } from './useStoryRights.ts';
import { WhereUsed } from './WhereUsed.tsx';

/** What this person can do with a parked idea. */
export function IdeaActions({ idea }: { readonly idea: ParkedView }) {
  const { workspace, may, mayWithMine } = useStoryRights();
  const { id } = workspace;
  const { isBusy, refusal, send } = useSending([STORY_KEYS.parked(id), KEYS.record(id)]);
  const [isHiding, setIsHiding] = useState(false);
  const { fromRoom } = idea;
  const isToConfirm = idea.isMine && fromRoom && !fromRoom.isForGroup && !fromRoom.isConfirmed;
  const mayModerate = may('parked.moderate');

  async function handleHide(reason: string): Promise<void> {
    if (await send(() => hideParked(id, idea, reason))) setIsHiding(false);
  }
  return (
    <>
      {isToConfirm && mayWithMine('parked.withdraw') && (
        <YoursNote
          name={fromRoom.writtenBy}
          isBusy={isBusy}
          onConfirm={() => void send(() => confirmParked(id, idea))}
          onWithdraw={() => void send(() => withdrawParked(id, idea))}
        />
      )}
      <CardActions>
        {mayModerate && !isHiding && (
          <Moderation
            idea={idea}
            isBusy={isBusy}
            onHide={() => setIsHiding(true)}
            onShow={() => void send(() => showParked(id, idea))}
          />
        )}
        <WhereUsed source={{ kind: 'parked', id: idea.id }} />
        {!idea.hidden && <SendOn source={{ kind: 'parked', id: idea.id }} words={idea.text} />}
        {!idea.isMine && !mayModerate && may('order.report') && (
          <ReportButton workspaceId={id} on={{ kind: 'parked', id: idea.id }} about={idea.text} />
        )}
      </CardActions>
      {isHiding && (
        <HideIdea
          isBusy={isBusy}
          onHide={(reason) => void handleHide(reason)}
          onCancel={() => setIsHiding(false)}
        />
      )}
      <Refused refusal={refusal} />
    </>
  );
}

function Refused({ refusal }: { readonly refusal: AppError | undefined }) {
  const t = useText();
  return (
    refusal && (
      <Note tone="bad" role="alert">
        {t(`error.${refusal.code}`)}
      </Note>
    )
  );
}

type ModerationProps = {
  readonly idea: ParkedView;
  readonly isBusy: boolean;
  readonly onHide: () => void;
  readonly onShow: () => void;
};

function Moderation({ idea, isBusy, onHide, onShow }: ModerationProps) {
  const t = useText();
  return (
    <Button size="sm" variant="quiet" isBusy={isBusy} onPress={idea.hidden ? onShow : onHide}>
      {t(idea.hidden ? 'parkedIdea.show' : 'parkedIdea.hide')}
      <span className="visually-hidden">: {idea.text}</span>
    </Button>
  );
}
