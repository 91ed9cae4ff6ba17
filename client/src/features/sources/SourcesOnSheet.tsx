import type { AppError } from '@opgave/shared/contract/errors';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import { SectionPlace } from '@opgave/shared/contract/place';
import { type SourceLinkView, SourceName } from '@opgave/shared/contract/sourceLinks';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useSourceLinks } from '#connection/sourceLinksApi.ts';
import { type DroppedOn, type Sources, SourcesContext } from '#editor/sources/sources.ts';
import { SOURCE_TYPE } from '#editor/sources/useSourceDrop.ts';
import { AddWords } from '#editor/words/AddWords.tsx';
import type { WordsEntry } from '#editor/words/words.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { SourceCard } from './SourceCard.tsx';
import { SourcePicker } from './SourcePicker.tsx';
import { type SheetSources, SheetSourcesContext, type Wanted, wantedAt } from './sheetSources.ts';
import { drawnLinks } from './sourceWords.ts';
import { useFollowedLink } from './useFollowedLink.ts';
import { type SourceDeeds, useSourceDeeds } from './useSourceDeeds.ts';
import { useSourceEntries } from './useSourceEntries.tsx';

type SourcesOnSheetProps = {
  readonly document: SectionPlace['document'];
  readonly workspace: WorkspaceView;
  /** Whether this person may say here what a sentence rests on. */
  readonly mayLink: boolean;
  readonly children: ReactNode;
};

const NO_LINKS: readonly SourceLinkView[] = [];
const NO_ENTRIES: readonly WordsEntry[] = [];

interface Opened {
  readonly linkId: string;
  readonly anchor: Element;
}

/** Gives the sheet inside it what its sentences rest on: chips, their cards, and ways to add and take away. */
export function SourcesOnSheet({ document, workspace, mayLink, children }: SourcesOnSheetProps) {
  const t = useText();
  const workspaceId = workspace.id;
  const { data: links = NO_LINKS } = useSourceLinks(workspaceId);
  const { add, remove, refusal } = useSourceDeeds(workspaceId);
  const [showsBare, setShowsBare] = useState(false);
  const [wanted, setWanted] = useState<Wanted>();
  const [opened, setOpened] = useState<Opened>();
  useFollowedLink(links);

  const open = useCallback((linkId: string, anchor: Element) => setOpened({ linkId, anchor }), []);
  const drop = useDrop(document, add);
  const wantAt = useWantAt(document, setWanted);
  const drawn = useMemo(() => drawnLinks(t, links, document), [t, links, document]);
  const sources = useMemo<Sources>(
    () => ({ links: drawn, showsBare, open, ...(mayLink && { onDrop: drop }) }),
    [drawn, showsBare, open, mayLink, drop],
  );
  const onSheet = useMemo<SheetSources>(
    () => ({ links, mayLink, want: setWanted, open, remove, showsBare, setShowsBare }),
    [links, mayLink, open, remove, showsBare],
  );
  const entries = useSourceEntries(sources, wantAt);
  const shown = opened && links.find(({ id }) => id === opened.linkId);
  return (
    <SourcesContext value={sources}>
      <SheetSourcesContext value={onSheet}>
        <AddWords entries={mayLink ? entries : NO_ENTRIES}>
          <NotDone refusal={refusal} />
          {children}
        </AddWords>
      </SheetSourcesContext>
      {wanted && <SourcePicker {...{ workspaceId, wanted, links }} onClose={() => setWanted(undefined)} />}
      {shown && (
        <SourceCard
          key={shown.id}
          link={shown}
          tablePath={`/w/${workspace.slug}`}
          anchor={opened.anchor}
          onRemove={mayLink ? () => remove(shown) : undefined}
          onClose={() => setOpened(undefined)}
        />
      )}
    </SourcesContext>
  );
}

/** Asks for a source at some words, or at the answer in which they stand. */
function useWantAt(document: SectionPlace['document'], want: (wanted: Wanted) => void) {
  return useCallback(
    ({ section, passage }: DroppedOn) => {
      const on = placeIn(document, section);
      if (on) want(wantedAt(on, passage));
    },
    [document, want],
  );
}

/** A source that lands on a sentence is tied to it at once. */
function useDrop(document: SectionPlace['document'], add: SourceDeeds['add']) {
  return useCallback(
    ({ section, passage }: DroppedOn, data: DataTransfer) => {
      const on = placeIn(document, section);
      const source = dropped(data);
      if (on && source) void add(wantedAt(on, passage), source);
    },
    [document, add],
  );
}

function NotDone({ refusal }: { readonly refusal: AppError | undefined }) {
  const t = useText();
  if (!refusal) return null;
  return (
    <Note tone="bad" role="alert">
      {t('sources.notDone')} {t(`error.${refusal.code}`)}
    </Note>
  );
}

function placeIn(document: SectionPlace['document'], section: string): SectionPlace | undefined {
  const parsed = SectionPlace.safeParse({ kind: 'section', document, section });
  return parsed.success ? parsed.data : undefined;
}

function dropped(data: DataTransfer): SourceName | undefined {
  const [kind, id] = data.getData(SOURCE_TYPE).split('/');
  const parsed = SourceName.safeParse({ kind, id });
  return parsed.success ? parsed.data : undefined;
}
