import type { ChoiceView } from '@opgave/shared/contract/choice';
import { CHOICE_PARTS, CHOICE_TEXTS } from '@opgave/shared/method/choice';
import { Fragment, useMemo } from 'react';
import { changeChoice, choiceKey, confirmLoss, useChoice } from '#connection/choiceApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useDocument } from '#connection/useDocument.ts';
import { type Sending, useSending } from '#connection/useSending.ts';
import { PartsFrame } from '#editor/parts/PartsFrame.tsx';
import { TextPart } from '#editor/parts/TextPart.tsx';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import type { SheetSection } from '#editor/sheetSection.ts';
import { ChoiceContext, type OnChoice, useOnChoice } from '#features/choice/choiceContext.ts';
import { Effects } from '#features/choice/Effects.tsx';
import { Losses } from '#features/choice/Losses.tsx';
import { Ordered } from '#features/choice/Ordered.tsx';
import { Part } from '#features/choice/Part.tsx';
import { Picked } from '#features/choice/Picked.tsx';
import { Carried, Signals, Tensions } from '#features/choice/Signals.tsx';
import { WhoDecides } from '#features/choice/WhoDecides.tsx';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { FailurePage } from './FailurePage.tsx';
import { NowHere } from './NowHere.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { ShakyGround } from './ShakyGround.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { VersionsLink } from './VersionsLink.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { WordsInParts } from './WordsInParts.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What the table chooses, what it gives up, and who decides. */
export function ChoicePage() {
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useChoice(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Choice view={view} />;
}

function sectionsOf(t: Translate): readonly SheetSection[] {
  return CHOICE_TEXTS.map(({ key, min }, index) => ({
    ...{ key, min, number: index + 1, kind: 'prose', isRequired: true },
    title: t(`choice.text.${key}`),
    hint: t(`choice.hint.${key}`),
  }));
}

function useOnChoiceOf(view: ChoiceView): OnChoice & { readonly sending: Sending } {
  const { workspace } = useWorkspace();
  const { id } = workspace;
  const sending = useSending([choiceKey(id), KEYS.gates(id), KEYS.record(id)]);
  return {
    ...{ workspace, view, sending },
    below: (part) => (
      <CardActions>
        <CommentsOnCard place={{ kind: 'choice', part }} />
      </CardActions>
    ),
    change: (part, onStale) => sending.send(() => changeChoice(id, part), onStale),
    confirm: ({ group, version }) => void sending.send(() => confirmLoss(id, group, version)),
  };
}

function Choice({ view }: { readonly view: ChoiceView }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const reason = useReadOnlyReason('choose', 'choiceRecord');
  const onChoice = useOnChoiceOf(view);
  const { refusal } = onChoice.sending;
  const address = { workspaceId: workspace.id, personId: workspace.me.personId, document: 'choice' };
  const open = useDocument(address, workspace.settings.offlineCopies);
  const sections = useMemo(() => sectionsOf(t), [t]);
  if (!open) return <WaitingPage />;
  return (
    <ChoiceContext value={onChoice}>
      <SavedSlot>
        <SavedIndicator provider={open.provider} />
      </SavedSlot>
      <NowHere>
        <Page title={t('page.choice')} lead={t('choice.lead')} within={workspace.title}>
          {!view.mayWrite && <Note tone="neutral">{reason}</Note>}
          <div>
            <LinkButton to={`/w/${workspace.slug}/options`} size="sm">
              {t('choice.toOptions')}
            </LinkButton>
          </div>
          <ShakyGround rests={({ choice }) => choice} />
          {refusal && <Refusal>{t(`error.${refusal.code}`)}</Refusal>}
          <WordsInParts document="choice" mayComment={may('choiceRecord.comment')}>
            <PartsFrame open={open} me={workspace.me.personId} mayWrite={view.mayWrite} sections={sections}>
              <Signals />
              <Picked />
              <Texts sections={sections} keys={['chosen', 'because', 'givenUp']} title={t('choice.words')} />
              <Ordered />
              <Texts sections={sections} keys={['whyThisOrder']} title={t('choice.orderWords')} />
              <Tensions />
              <Losses />
              <Effects />
              <Texts sections={sections} keys={['stopIf']} title={t('choice.stopWords')} />
              <WhoDecides />
              <Carried />
            </PartsFrame>
          </WordsInParts>
          <VersionsLink document="choice" />
        </Page>
      </NowHere>
    </ChoiceContext>
  );
}

type TextsProps = {
  readonly sections: readonly SheetSection[];
  readonly keys: readonly string[];
  readonly title: string;
};

function Texts({ sections, keys, title }: TextsProps) {
  return (
    <Part title={title}>
      {sections
        .filter(({ key }) => keys.includes(key))
        .map(({ key, title: question, hint = '', min }) => (
          <Fragment key={key}>
            <TextPart root={key} question={question} hint={hint} min={min} />
            <BelowText name={key} />
          </Fragment>
        ))}
    </Part>
  );
}

function BelowText({ name }: { readonly name: string }) {
  const { below } = useOnChoice();
  const part = CHOICE_PARTS.find((one) => one === name);
  return part && below(part);
}
