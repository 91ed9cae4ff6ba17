import type { OptionsView, OptionView } from '@opgave/shared/contract/options';
import { optionDocument } from '@opgave/shared/document/documents';
import { OPTION_TEXTS } from '@opgave/shared/method/options';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import {
  answerDoability,
  changeOption,
  judgeEffect,
  optionsKey,
  putAside,
  takeUpAgain,
  useOptions,
} from '#connection/optionsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useDocument } from '#connection/useDocument.ts';
import { useSending } from '#connection/useSending.ts';
import { PartsFrame } from '#editor/parts/PartsFrame.tsx';
import { TextPart } from '#editor/parts/TextPart.tsx';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import type { SheetSection } from '#editor/sheetSection.ts';
import { Doability } from '#features/options/Doability.tsx';
import { Effects } from '#features/options/Effects.tsx';
import { Aside, OptionHead } from '#features/options/OptionHead.tsx';
import styles from '#features/options/options.module.css';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { ShakyGround } from './ShakyGround.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { VersionsLink } from './VersionsLink.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { WordsInParts } from './WordsInParts.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** One idea with its words, what it would do, and whether people can do it. */
export function OptionPage() {
  const { workspace } = useWorkspace();
  const { optionId } = useParams();
  const { data: view, error, refetch } = useOptions(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  const option = view.options.find(({ id }) => id === optionId);
  return option ? <OneOption key={option.id} option={option} view={view} /> : <LostPage />;
}

type OneOptionProps = { readonly option: OptionView; readonly view: OptionsView };

function sectionsOf(t: Translate, { isZero, instrument }: OptionView): readonly SheetSection[] {
  return OPTION_TEXTS.filter(({ key }) => key !== 'whyNotLighter' || instrument === 'law').map(
    ({ key, min }, index) => ({
      ...{ key, number: index + 1, kind: 'prose', isRequired: min > 0 && !isZero },
      min: isZero ? 0 : min,
      title: t(`option.text.${key}`),
      hint: t(`option.hint.${key}`),
    }),
  );
}

function OneOption({ option, view }: OneOptionProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const reason = useReadOnlyReason('choose', 'option');
  const address = {
    workspaceId: workspace.id,
    personId: workspace.me.personId,
    document: optionDocument(option.id),
  };
  const open = useDocument(address, workspace.settings.offlineCopies);
  const sections = useMemo(() => sectionsOf(t, option), [t, option]);
  const back = (
    <LinkButton to={`/w/${workspace.slug}/options`} variant="quiet" size="sm">
      {t('option.back')}
    </LinkButton>
  );
  if (!open) return <WaitingPage />;
  return (
    <>
      <SavedSlot>
        <SavedIndicator provider={open.provider} />
      </SavedSlot>
      <Page title={option.title} over={t('page.options')} within={workspace.title} action={back}>
        {!view.mayWrite && <Note tone="neutral">{reason}</Note>}
        {option.aside && (
          <Note tone="neutral">{t('option.asideBecause', { reason: option.aside.reason })}</Note>
        )}
        <ShakyGround rests={({ options }) => options.includes(option.id)} />
        <WordsInParts document={address.document} mayComment={may('option.comment')}>
          <PartsFrame open={open} me={workspace.me.personId} mayWrite={view.mayWrite} sections={sections}>
            <Facts option={option} view={view} sections={sections} />
          </PartsFrame>
        </WordsInParts>
        <VersionsLink document={`option/${option.id}`} />
        <CardActions>
          <CommentsOnCard place={{ kind: 'option', optionId: option.id }} words={option.title} />
        </CardActions>
      </Page>
    </>
  );
}

function Facts({ option, view, sections }: OneOptionProps & { readonly sections: readonly SheetSection[] }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { mayWrite } = view;
  const sending = useSending([optionsKey(workspace.id), KEYS.gates(workspace.id), KEYS.record(workspace.id)]);
  const { id, version } = option;
  const act = sending.send;
  return (
    <>
      {sending.refusal && <Refusal>{t(`error.${sending.refusal.code}`)}</Refusal>}
      <div className={styles['part']}>
        <OptionHead
          option={option}
          mayWrite={mayWrite}
          onChange={(change) => act(() => changeOption(workspace.id, id, { version, ...change }))}
        />
        {sections.map(({ key, title, hint = '', min }) => (
          <TextPart key={key} root={key} question={title} hint={hint} min={min} level={2} />
        ))}
      </div>
      <Effects
        option={option}
        subjects={view.subjects}
        own={workspace.ownValues}
        mayWrite={mayWrite}
        onJudge={(effect, onStale) => act(() => judgeEffect(workspace.id, id, effect), onStale)}
      />
      {!option.isZero && (
        <Doability
          option={option}
          mayAnswer={mayWrite && workspace.me.group !== undefined}
          onAnswer={(answer) => act(() => answerDoability(workspace.id, id, answer))}
        />
      )}
      {mayWrite && !option.isZero && (
        <Aside
          option={option}
          onAside={(aside) => act(() => putAside(workspace.id, id, aside))}
          onReturn={() => void act(() => takeUpAgain(workspace.id, id, version))}
        />
      )}
    </>
  );
}
