import type { AppError } from '@opgave/shared/contract/errors';
import type { SourceLinkView, SourceName } from '@opgave/shared/contract/sourceLinks';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useEffect, useMemo, useRef } from 'react';
import { addSourceLink, removeSourceLink } from '#connection/sourceLinksApi.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { linkOf, type Wanted } from './sheetSources.ts';
import { useSourceSending } from './useSourceSending.ts';

export interface SourceDeeds {
  readonly refusal: AppError | undefined;
  readonly add: (at: Wanted, source: SourceName) => Promise<void>;
  readonly remove: (link: SourceLinkView) => void;
}

/** To add a source in one movement and to take one away, each said when it is done. */
export function useSourceDeeds(workspaceId: WorkspaceId): SourceDeeds {
  const t = useText();
  const toast = useToast();
  const { refusal, send } = useSourceSending(workspaceId);
  const now = useRef({ t, toast, send });
  useEffect(() => {
    now.current = { t, toast, send };
  });
  const deeds = useMemo(() => {
    async function removed(link: SourceLinkView): Promise<void> {
      const { t: say, toast: show, send: give } = now.current;
      if (await give(() => removeSourceLink(workspaceId, link))) show({ text: say('sources.removed') });
    }
    return {
      async add(at: Wanted, source: SourceName): Promise<void> {
        const { t: say, toast: show, send: give } = now.current;
        const isDone = await give(() => addSourceLink(workspaceId, linkOf(at, source)));
        if (isDone) show({ text: say('sources.added', { count: 1 }) });
      },
      remove: (link: SourceLinkView) => void removed(link),
    };
  }, [workspaceId]);
  return { refusal, ...deeds };
}
