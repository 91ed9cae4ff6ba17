import { calendarDay } from '@opgave/shared/method/calendar';
import { isMoreOpen } from '@opgave/shared/method/opening';
import { OPENNESS_MODES, type OpennessMode } from '@opgave/shared/method/roles';
import { useState } from 'react';
import { answerOpening, askOpening } from '#connection/openingApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { AskOpeningDialog } from '#features/opening/AskOpeningDialog.tsx';
import { OpeningQuestion } from '#features/opening/OpeningQuestion.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Whether more people may read: the question to whoever wrote something, and for the facilitator the way to ask it. */
export function OpeningCard() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { id, slug, version, opening, opennessMode, phase } = workspace;
  const { isBusy, refusal, send } = useSending([KEYS.workspace(slug), KEYS.me, KEYS.record(id)]);
  const isRunning = opening !== undefined && !opening.isSettled;
  const modes = opennessMode ? OPENNESS_MODES.filter((mode) => isMoreOpen(mode, opennessMode)) : [];
  const mayAsk = may('record.publish') && phase !== 'prepare' && !isRunning;
  return (
    <>
      {opening && (
        <OpeningQuestion
          opening={opening}
          isBusy={isBusy}
          onAnswer={(answer) => void send(() => answerOpening(id, { version, answer }))}
        />
      )}
      {refusal && <Refusal>{t(`error.${refusal.code}`)}</Refusal>}
      {mayAsk && <Ask modes={modes} />}
    </>
  );
}

function Ask({ modes: [first, ...others] }: { readonly modes: readonly OpennessMode[] }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { id, slug, version, timeZone } = workspace;
  const [today] = useState(() => calendarDay(Date.now(), timeZone));
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, refusal, send } = useSending([KEYS.workspace(slug), KEYS.me, KEYS.record(id)]);
  if (!first) return null;
  async function handleAsk(to: OpennessMode, lastDay: string): Promise<void> {
    if (await send(() => askOpening(id, { version, to, lastDay }))) setIsAsking(false);
  }
  return (
    <div>
      <Button onPress={() => setIsAsking(true)}>{t('opening.ask')}</Button>
      {isAsking && (
        <AskOpeningDialog
          modes={[first, ...others]}
          today={today}
          isBusy={isBusy}
          refusal={refusal && <Refusal>{t(`error.${refusal.code}`)}</Refusal>}
          onAsk={(to, lastDay) => void handleAsk(to, lastDay)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
