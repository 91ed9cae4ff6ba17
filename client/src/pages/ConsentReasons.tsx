import type { RoundView } from '@opgave/shared/contract/consent';
import type { ConsentAnswerId } from '@opgave/shared/ids';
import { useState } from 'react';
import { hideAnswer, showAnswer } from '#connection/consentApi.ts';
import { HideDialog } from '#features/consent/HideDialog.tsx';
import { ConcernCard, ObjectionCard } from '#features/consent/ReasonCards.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { useRoundMove } from './useRoundMove.ts';
import { useWorkspace } from './workspaceContext.ts';

type ReasonsProps = { readonly round: RoundView };

/** Every objection and concern, word for word. What was an objection first is told there, with what became of it. */
export function ConsentReasons({ round }: ReasonsProps) {
  const concerns = round.concerns.filter(({ wasObjection }) => !wasObjection);
  return (
    <>
      {round.objections.map((objection) => (
        <ObjectionCard
          key={objection.id}
          objection={objection}
          changes={round.changes}
          action={<Moderate round={round} id={objection.id} isHidden={objection.hidden !== undefined} />}
        />
      ))}
      {concerns.map((concern) => (
        <ConcernCard
          key={concern.id}
          concern={concern}
          action={<Moderate round={round} id={concern.id} isHidden={concern.hidden !== undefined} />}
        />
      ))}
    </>
  );
}

type ModerateProps = ReasonsProps & { readonly id: ConsentAnswerId; readonly isHidden: boolean };

/** The facilitator hides a personal attack with a reason, or shows the words again. */
export function Moderate({ round, id, isHidden }: ModerateProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const moving = useRoundMove();
  const [isAsking, setIsAsking] = useState(false);
  if (!round.may.hide) return null;
  const at = { round: round.id, answer: id };

  async function handleHide(reason: string): Promise<void> {
    if (await moving.send(() => hideAnswer(workspace.id, at, reason))) setIsAsking(false);
  }

  return (
    <>
      <CardActions>
        <Button
          variant="quiet"
          size="sm"
          isBusy={moving.isBusy}
          onPress={() =>
            isHidden ? void moving.send(() => showAnswer(workspace.id, at)) : setIsAsking(true)
          }
        >
          {t(isHidden ? 'round.show' : 'round.hide')}
        </Button>
      </CardActions>
      {isAsking && (
        <HideDialog
          isBusy={moving.isBusy}
          refusal={moving.refusal}
          onHide={(reason) => void handleHide(reason)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
