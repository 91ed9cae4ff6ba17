import type { WorkspaceView } from '@opgave/shared/contract/http';
import { type ReactNode, useMemo, useState } from 'react';
import { type LanguageHelp, LanguageHelpContext } from '#editor/hints/hints.ts';
import { useHelpChoice } from './helpChoice.ts';
import { LanguageCard } from './LanguageCard.tsx';
import { hintsPutAway, putAway } from './putAway.ts';

type LanguageHelpHereProps = {
  readonly workspace: Pick<WorkspaceView, 'language' | 'me'>;
  readonly children: ReactNode;
};

/** Gives the texts written inside it hints for plainer words, for whoever did not switch them off. */
export function LanguageHelpHere({ workspace, children }: LanguageHelpHereProps) {
  const { language } = workspace;
  const { personId } = workspace.me;
  const [isOn] = useHelpChoice();
  const [keys, setKeys] = useState(() => hintsPutAway(personId));
  const help = useMemo<LanguageHelp>(
    () => ({
      language,
      putAway: new Set(keys),
      renderCard: (hint, actions) => (
        <LanguageCard
          key={hint.signal.key}
          {...{ hint, actions, language }}
          onPutAway={() => setKeys(putAway(personId, hint.signal.key))}
        />
      ),
    }),
    [language, keys, personId],
  );
  return <LanguageHelpContext value={isOn ? help : undefined}>{children}</LanguageHelpContext>;
}
