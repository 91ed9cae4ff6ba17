import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { DocumentLookedAt } from '@opgave/shared/method/solutionTalk';
import { type ReactNode, useMemo, useState } from 'react';
import { useHandledSignals } from '#connection/solutionSignalsApi.ts';
import { type SolutionTalk, SolutionTalkContext } from '#editor/hints/hints.ts';
import { HintCard } from './HintCard.tsx';
import type { HintDraft } from './hintDraft.ts';

type SolutionHintsProps = {
  readonly document: DocumentLookedAt;
  readonly workspace: WorkspaceView;
  /** Only while the table writes this document. */
  readonly isLookedAt: boolean;
  readonly mayHandle: boolean;
  readonly mayPark: boolean;
  readonly children: ReactNode;
};

/** Gives the sheet inside it hints where a solution may stand already. */
export function SolutionHints({ document, workspace, isLookedAt, children, ...may }: SolutionHintsProps) {
  const { id, language } = workspace;
  const { mayHandle, mayPark } = may;
  const { data: signals } = useHandledSignals(id);
  const [drafts] = useState(() => new Map<string, HintDraft>());
  const talk = useMemo<SolutionTalk>(() => {
    const handled = signals?.filter((signal) => signal.document === document);
    return {
      document,
      language,
      handled,
      renderCard: (hint, actions) => (
        <HintCard
          key={hint.signal.key}
          place={{ document, section: hint.section, key: hint.signal.key }}
          hint={hint}
          actions={actions}
          version={handled?.find(({ key }) => key === hint.signal.key)?.version ?? 0}
          rights={{ mayHandle, mayPark }}
          workspaceId={id}
          drafts={drafts}
        />
      ),
    };
  }, [document, language, signals, id, mayHandle, mayPark, drafts]);
  return <SolutionTalkContext value={isLookedAt ? talk : undefined}>{children}</SolutionTalkContext>;
}
