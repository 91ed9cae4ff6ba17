import type { PerspectiveCardView, PerspectivesView } from '@opgave/shared/contract/perspectives';
import type { LinkTension } from '@opgave/shared/contract/tensions';
import { IconArrowsExchange2, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { linkTension, PERSPECTIVE_KEYS, useTensions } from '#connection/perspectivesApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { CardCommentsContext } from '#features/perspectives/cardComments.ts';
import { LinkDialog } from '#features/perspectives/LinkDialog.tsx';
import { type Linking, type Pick, pickedNext } from '#features/perspectives/linking.ts';
import styles from '#features/perspectives/perspectives.module.css';
import { SideBySide, type SideBySideProps } from '#features/perspectives/SideBySide.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { LinkedDifferences } from './LinkedDifferences.tsx';
import { SendOn } from './SendOn.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { WhereUsed } from './WhereUsed.tsx';
import { WithdrawCard } from './WithdrawCard.tsx';
import { WordsOnCards } from './WordsOnCards.tsx';
import { useWorkspace } from './workspaceContext.ts';

type OpenProps = { readonly view: PerspectivesView };

/** The cards lie open: side by side per question, with the differences that people link between them. */
export function PerspectivesOpen({ view }: OpenProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data: differences, isPending } = useTensions(workspace.id);
  const [linking, setLinking] = useState<Linking>();
  // Who may link is not known before; a key or button that comes later would be pressed in vain.
  if (isPending) return <WaitingPage />;
  const mayLink = differences?.mayLink === true;
  const tensions = differences?.tensions ?? [];
  const handlePick = (pick: Pick) => setLinking((before) => pickedNext(before, pick));
  return (
    <Page
      title={t('perspectives.side.title')}
      lead={t(mayLink ? 'perspectives.side.lead' : 'perspectives.side.leadRead')}
      within={workspace.title}
      width="wide"
      action={
        mayLink &&
        !linking && (
          <Button
            icon={<IconArrowsExchange2 aria-hidden="true" />}
            onPress={() => setLinking({ step: 'first' })}
          >
            {t('tensions.link')}
          </Button>
        )
      }
    >
      <OwnToWrite view={view} />
      {linking && <LinkingNote linking={linking} onStop={() => setLinking(undefined)} />}
      {view.cards.length === 0 ? (
        <EmptyState
          icon={<IconEye />}
          title={t('perspectives.side.empty')}
          text={t('perspectives.side.emptyText')}
        />
      ) : (
        <Cards cards={view.cards} {...{ tensions, linking }} onPick={mayLink ? handlePick : undefined} />
      )}
      {linking?.step === 'values' && <LinkValues linking={linking} onDone={() => setLinking(undefined)} />}
      {differences && <LinkedDifferences view={differences} cards={view.cards} />}
      <WithdrawCard mine={view.mine} />
    </Page>
  );
}

/** Whose very words one can say something about. */
function Cards(props: SideBySideProps) {
  return (
    <WordsOnCards kind="perspective">
      <CardCommentsContext value={renderCardComments}>
        <SideBySide {...props} />
      </CardCommentsContext>
    </WordsOnCards>
  );
}

function renderCardComments({ id, name, isWithdrawn }: PerspectiveCardView, leave: () => void) {
  return (
    <CardActions>
      <CommentsOnCard place={{ kind: 'perspective', perspectiveId: id }} words={name} onAsk={leave} />
      <WhereUsed source={{ kind: 'perspective', id }} />
      {!isWithdrawn && <SendOn source={{ kind: 'perspective', id }} words={name} />}
    </CardActions>
  );
}

/** Whoever did not hand in a card yet may still do so. */
function OwnToWrite({ view }: OpenProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const isDraft = view.mine?.state === 'draft';
  if (!isDraft && !(view.start && view.start.why === undefined)) return null;
  return (
    <p>
      <LinkButton to={`/w/${workspace.slug}/perspectives/mine`} variant="primary">
        {t(isDraft ? 'perspectives.draft.go' : 'perspectives.start.go')}
      </LinkButton>
    </p>
  );
}

function LinkingNote({ linking, onStop }: { readonly linking: Linking; readonly onStop: () => void }) {
  const t = useText();
  return (
    <div className={styles['linking']}>
      <Note
        tone="warn"
        icon={<IconArrowsExchange2 aria-hidden="true" />}
        role="status"
        title={t('tensions.picking')}
        action={
          <CardActions>
            <Button variant="quiet" onPress={onStop}>
              {t('tensions.stop')}
            </Button>
          </CardActions>
        }
      >
        {t(linking.step === 'first' ? 'tensions.pickFirst' : 'tensions.pickOther')}
      </Note>
    </div>
  );
}

type LinkValuesProps = {
  readonly linking: Extract<Linking, { readonly step: 'values' }>;
  readonly onDone: () => void;
};

function LinkValues({ linking, onDone }: LinkValuesProps) {
  const t = useText();
  const toast = useToast();
  const { workspace } = useWorkspace();
  const changes = [PERSPECTIVE_KEYS.tensions(workspace.id), KEYS.record(workspace.id)];
  const { isBusy, refusal, send } = useSending(changes);

  async function handleLink(tension: LinkTension): Promise<void> {
    if (!(await send(() => linkTension(workspace.id, tension)))) return;
    toast({ text: t('tensions.linked') });
    onDone();
  }

  return (
    <LinkDialog
      one={linking.one}
      other={linking.other}
      isBusy={isBusy}
      refusal={refusal?.code}
      onLink={(tension) => void handleLink(tension)}
      onClose={onDone}
    />
  );
}
