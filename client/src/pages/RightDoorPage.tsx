import type { AppError } from '@opgave/shared/contract/errors';
import type { RightDoorView } from '@opgave/shared/contract/referrals';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '#connection/queries.ts';
import {
  becomeStory,
  changeDoor,
  moveReferral,
  nameTheme,
  referWords,
  rightDoorKey,
  useReferred,
  useRightDoor,
} from '#connection/referralsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { DoorPart } from '#features/rightDoor/DoorPart.tsx';
import { Questions } from '#features/rightDoor/Questions.tsx';
import { ReferForm } from '#features/rightDoor/ReferForm.tsx';
import { type AtDoor, RightDoorContext } from '#features/rightDoor/rightDoorContext.ts';
import { useText } from '#i18n/useText.ts';
import { Page } from '#ui/Page.tsx';
import { Refusal } from '#ui/Refusal.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

function refusalKey({ code, details }: AppError) {
  return details['reason'] === 'on-its-way' ? ('refer.onItsWay' as const) : (`error.${code}` as const);
}

/** The right door: questions of people from outside, and whoever keeps them until they are answered. */
export function RightDoorPage() {
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useRightDoor(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Desk view={view} />;
}

function Desk({ view }: { readonly view: RightDoorView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { id } = workspace;
  const [open, setOpen] = useState<AtDoor['open']>();
  const { isBusy, refusal, send } = useSending([rightDoorKey(id)]);
  const move: AtDoor['move'] = (referral, one, onStale) =>
    send(() => moveReferral(id, referral.id, { ...one, version: referral.version }), onStale);
  const about: Pick<AtDoor, 'nameTheme' | 'becomeStory'> = {
    nameTheme: ({ version, ...one }, theme) => void send(() => nameTheme(id, one.id, { version, theme })),
    becomeStory: ({ version, ...one }, group) => void send(() => becomeStory(id, one.id, { version, group })),
  };
  const { data: referred } = useReferred(id);
  const picked = useSearchParams()[0].get('refer') ?? undefined;
  const mayBeginTable = useMe().data?.mayCreateWorkspace ?? false;
  const beginAt = (theme: string) => `/new?${new URLSearchParams({ door: id, theme }).toString()}`;
  const begin = { mayBeginTable, beginAt };
  const isClosed = !view.door?.isOpen;
  const door = (
    <DoorPart view={view} isBusy={isBusy} onChange={(changed) => void send(() => changeDoor(id, changed))} />
  );
  return (
    <RightDoorContext value={{ ...{ view, open, onOpen: setOpen, isBusy, move, ...begin }, ...about }}>
      <Page title={t('page.right-door')} lead={t('rightDoor.lead')} within={workspace.title}>
        {refusal && <Refusal>{t(refusalKey(refusal))}</Refusal>}
        {isClosed && view.referrals.length === 0 ? door : <Questions />}
        {!(isClosed && view.referrals.length === 0) && door}
        {referred && (
          <ReferForm
            key={picked}
            picked={picked}
            choices={referred.choices}
            hasGap={referred.hasGap}
            isBusy={isBusy}
            onRefer={(words) => send(() => referWords(id, words))}
          />
        )}
        {referred && referred.referred.length > 0 && (
          <p>
            <Link to={`/w/${workspace.slug}/referred`}>{t('refer.toList')}</Link>
          </p>
        )}
      </Page>
    </RightDoorContext>
  );
}
