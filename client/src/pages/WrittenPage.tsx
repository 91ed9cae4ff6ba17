import type { CommentView } from '@opgave/shared/contract/comments';
import type { Action } from '@opgave/shared/method/actions';
import { lockedSections } from '@opgave/shared/method/holding';
import type { Phase } from '@opgave/shared/method/phases';
import type { ComponentType } from 'react';
import { useComments } from '#connection/commentsApi.ts';
import { useDocument } from '#connection/useDocument.ts';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import type { WrittenSheetProps } from '#editor/writtenSheet.ts';
import { CommentsOnSheet } from '#features/comments/CommentsOnSheet.tsx';
import { SolutionHints } from '#features/solutionTalk/SolutionHints.tsx';
import { BareSwitch } from '#features/sources/BareSwitch.tsx';
import { SourcesOnSheet } from '#features/sources/SourcesOnSheet.tsx';
import { SourcesPanel } from '#features/sources/SourcesPanel.tsx';
import { CommentsBelow } from './CommentsBelow.tsx';
import { NowHere } from './NowHere.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { SectionOrder } from './SectionOrder.tsx';
import { SideSlot } from './SideSlot.tsx';
import { SourcesBelow } from './SourcesBelow.tsx';
import { useSettled } from './useSettled.ts';
import { VersionsLink } from './VersionsLink.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';
import styles from './writtenPage.module.css';

type WrittenPageProps = {
  readonly document: 'problem' | 'fundamentals';
  /** The step in which the table writes it, and looks in it for solutions. */
  readonly writtenIn: Phase;
  readonly write: Action;
  readonly Sheet: ComponentType<WrittenSheetProps>;
};

const NO_COMMENTS: readonly CommentView[] = [];

/** A document that the whole table writes, with what was said about it and the hints of solution talk. */
export function WrittenPage({ document, writtenIn, write, Sheet }: WrittenPageProps) {
  const { workspace, may } = useWorkspace();
  const { settled, reason } = useSettled(document, writtenIn);
  const address = { workspaceId: workspace.id, personId: workspace.me.personId, document };
  const open = useDocument(address, workspace.settings.offlineCopies);
  const { data: comments = NO_COMMENTS } = useComments(workspace.id);
  const mayComment = may(document === 'problem' ? 'problemDoc.comment' : 'fundamentals.comment');
  const locked = lockedSections(workspace.locks, document === 'problem' ? 'problemDoc' : document);
  const hasSentences = document === 'problem';
  if (!open) return <WaitingPage />;
  return (
    <>
      {!open.state.isDamaged && (
        <SavedSlot>
          <SavedIndicator provider={open.provider} />
        </SavedSlot>
      )}
      <NowHere>
        <SolutionHints
          document={document}
          workspace={workspace}
          isLookedAt={workspace.phase === writtenIn}
          mayHandle={may(write)}
          mayPark={may('parked.write')}
        >
          <SourcesOnSheet document={document} workspace={workspace} mayLink={may(write)}>
            <CommentsOnSheet {...{ document, comments, mayComment }} takesOtherWords>
              <Sheet
                open={open}
                workspace={workspace}
                mayWrite={may(write)}
                mayWriteIn={(section) => !locked.has(section)}
                readOnlyReason={reason}
                settled={settled}
                renderBelow={(section) => <Below document={document} section={section} />}
              />
            </CommentsOnSheet>
            <SideSlot otherwise={hasSentences && <BareBelow />}>
              <SourcesPanel workspaceId={workspace.id} hasSentences={hasSentences} />
            </SideSlot>
            <VersionsLink document={document} />
          </SourcesOnSheet>
        </SolutionHints>
      </NowHere>
    </>
  );
}

/** Where there is no room beside the text. */
function BareBelow() {
  return (
    <div className={styles['below']}>
      <BareSwitch />
    </div>
  );
}

type BelowProps = Pick<WrittenPageProps, 'document'> & { readonly section: string };

/** What stands under each section. */
function Below(place: BelowProps) {
  return (
    <>
      <SectionOrder {...place} />
      <SourcesBelow {...place} />
      <CommentsBelow {...place} />
    </>
  );
}
