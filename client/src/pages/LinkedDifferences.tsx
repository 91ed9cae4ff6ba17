import { LIMITS } from '@opgave/shared/contract/limits';
import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import type { TensionSideView, TensionsView, TensionView } from '@opgave/shared/contract/tensions';
import { useState } from 'react';
import {
  PERSPECTIVE_KEYS,
  placeTension,
  settleTension,
  takeTensionStep,
} from '#connection/perspectivesApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { TensionList } from '#features/perspectives/TensionList.tsx';
import { WordsDialog } from '#features/perspectives/WordsDialog.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useToast } from '#ui/useToast.ts';
import { useWorkspace } from './workspaceContext.ts';

type LinkedDifferencesProps = {
  readonly view: TensionsView;
  readonly cards: readonly PerspectiveCardView[];
};
type Asked = { readonly deed: 'settle' | 'place'; readonly tension: TensionView };

/** The linked differences below the table, with what this person may do with them. */
export function LinkedDifferences({ view, cards }: LinkedDifferencesProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const [asked, setAsked] = useState<Asked>();
  const { refusal, send } = useSending([PERSPECTIVE_KEYS.tensions(workspace.id), KEYS.record(workspace.id)]);
  const take = (step: 'open' | 'withdraw') => (tension: TensionView) =>
    void send(() => takeTensionStep(workspace.id, tension, step));
  const deeds = {
    wordsOf: (side: TensionSideView) => wordsOf(side, cards),
    onSettle: view.mayLink ? (tension: TensionView) => setAsked({ deed: 'settle', tension }) : undefined,
    onReopen: view.mayLink ? take('open') : undefined,
    onPlace: view.mayPlace ? (tension: TensionView) => setAsked({ deed: 'place', tension }) : undefined,
    onWithdraw: view.mayLink ? take('withdraw') : undefined,
  };
  return (
    <>
      <TensionList tensions={view.tensions} deeds={deeds} />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      {asked?.deed === 'settle' && (
        <SettleDialog tension={asked.tension} onClose={() => setAsked(undefined)} />
      )}
      {asked?.deed === 'place' && (
        <PlaceDialog tension={asked.tension} cards={cards} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

type DialogProps = { readonly tension: TensionView; readonly onClose: () => void };

function SettleDialog({ tension, onClose }: DialogProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { isBusy, refusal, send } = useSending([PERSPECTIVE_KEYS.tensions(workspace.id)]);

  async function handleSettle(how: string): Promise<void> {
    const { id, version } = tension;
    if (await send(() => settleTension(workspace.id, id, { version, how }))) onClose();
  }

  return (
    <WordsDialog
      title={t('tensions.settleTitle')}
      label={t('tensions.settle')}
      help={t('tensions.settleHelp')}
      button={t('tensions.settle')}
      min={LIMITS.reasonMinLength}
      start=""
      isBusy={isBusy}
      refusal={refusal?.code}
      onDone={(how) => void handleSettle(how)}
      onClose={onClose}
    />
  );
}

function PlaceDialog({ tension, cards, onClose }: DialogProps & Pick<LinkedDifferencesProps, 'cards'>) {
  const t = useText();
  const toast = useToast();
  const { workspace } = useWorkspace();
  const changes = [PERSPECTIVE_KEYS.tensions(workspace.id), KEYS.gates(workspace.id)];
  const { isBusy, refusal, send } = useSending(changes);
  const { one, other } = tension;

  async function handlePlace(text: string): Promise<void> {
    const { id, version } = tension;
    if (!(await send(() => placeTension(workspace.id, id, { version, text })))) return;
    toast({ text: t('tensions.placed') });
    onClose();
  }

  return (
    <WordsDialog
      title={t('tensions.placeTitle')}
      label={t('tensions.placeLabel')}
      help={t('tensions.placeHelp')}
      button={t('tensions.place')}
      min={1}
      start={t('tensions.text', {
        groupOne: t(`group.${one.group}.name`),
        valueOne: t(`value.${one.value}.name`).toLowerCase(),
        one: wordsOf(one, cards),
        groupOther: t(`group.${other.group}.name`),
        valueOther: t(`value.${other.value}.name`).toLowerCase(),
        other: wordsOf(other, cards),
      })}
      isBusy={isBusy}
      refusal={refusal?.code}
      onDone={(text) => void handlePlace(text)}
      onClose={onClose}
    />
  );
}

/** The words it is about: what is quoted, or else the whole answer. */
function wordsOf(side: TensionSideView, cards: readonly PerspectiveCardView[]): string {
  const card = cards.find(({ id }) => id === side.perspective);
  return side.quote ?? card?.answers.find(({ root }) => root === side.root)?.text ?? '';
}
