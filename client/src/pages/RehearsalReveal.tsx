import { useState } from 'react';
import { ReadyPerGroup } from '#features/perspectives/ReadyPerGroup.tsx';
import { CARDS_READY, rehearsedCards } from '#features/session/rehearsal/cards.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';

/** The perspectives of made-up people are turned; those of the table stay as they lie. */
export function RehearsalReveal() {
  const t = useText();
  const [isTurned, setIsTurned] = useState(false);
  if (isTurned) {
    return (
      <Note tone="ok" role="status">
        {t('perspectives.reveal.turned', { count: CARDS_READY })} {t('rehearsal.turned')}
      </Note>
    );
  }
  return (
    <ReadyPerGroup
      reveal={rehearsedCards()}
      isBeside
      isBusy={false}
      refusal={undefined}
      onReveal={() => {
        setIsTurned(true);
        return Promise.resolve(true);
      }}
    />
  );
}
