import type { OptionsView, OptionView, ProposeOption } from '@opgave/shared/contract/options';
import { hasOptionThatStops } from '@opgave/shared/method/options';
import { IconLayoutColumns, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { optionsKey, proposeOption, useOptions } from '#connection/optionsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { Comparison } from '#features/options/Comparison.tsx';
import { OptionCard } from '#features/options/OptionCard.tsx';
import styles from '#features/options/options.module.css';
import { ParkedBack } from '#features/options/ParkedBack.tsx';
import { ProposeDialog } from '#features/options/ProposeDialog.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { NowHere } from './NowHere.tsx';
import { useGoOn } from './useGoOn.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

type Start = Pick<ProposeOption, 'title' | 'fromParked'>;
const MAX_TITLE = 80;

/** Ideas beside each other, "do nothing" among them, and everything that was parked before. */
export function OptionsPage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = useOptions(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <NowHere>
      <Options view={data} />
    </NowHere>
  );
}

function Options({ view }: { readonly view: OptionsView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const [start, setStart] = useState<Start>();
  const begin = view.mayWrite && (
    <Button
      variant="primary"
      size="lg"
      icon={<IconPlus aria-hidden="true" />}
      onPress={() => setStart({ title: '', fromParked: [] })}
    >
      {t('options.new')}
    </Button>
  );
  const use = ({ id, text }: OptionsView['parked'][number]) =>
    setStart({ title: text.slice(0, MAX_TITLE), fromParked: [id] });
  return (
    <Page title={t('page.options')} lead={t('options.lead')} within={workspace.title} width="wide">
      {view.options.length === 0 ? (
        <EmptyState
          icon={<IconLayoutColumns />}
          title={t('options.empty')}
          text={t('options.emptyText')}
          action={begin}
        />
      ) : (
        <>
          {begin && <div>{begin}</div>}
          <OnTable view={view} />
        </>
      )}
      <ParkedBack view={view} onUse={view.mayWrite ? use : undefined} />
      {start && <Propose start={start} onClose={() => setStart(undefined)} />}
    </Page>
  );
}

/** What there is to choose from: the picture first, then each idea; what was put aside comes last. */
function OnTable({ view }: { readonly view: OptionsView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const linkOf = ({ id }: OptionView) => `/w/${workspace.slug}/options/${id}`;
  const shown = view.options.filter(({ aside }) => aside === undefined);
  const aside = view.options.filter((option) => option.aside !== undefined);
  return (
    <>
      {shown.length > 1 && (
        <Comparison options={shown} subjects={view.subjects} own={workspace.ownValues} linkOf={linkOf} />
      )}
      {!hasOptionThatStops(shown) && <Note>{t('options.noneStops')}</Note>}
      <ul className={styles['list']} aria-label={t('page.options')}>
        {[...shown, ...aside].map((option) => (
          <OptionCard key={option.id} option={option} to={linkOf(option)} />
        ))}
      </ul>
    </>
  );
}

function Propose({ start, onClose }: { readonly start: Start; readonly onClose: () => void }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const goOn = useGoOn();
  const sending = useSending([optionsKey(workspace.id), KEYS.gates(workspace.id)]);

  async function propose(option: ProposeOption): Promise<void> {
    await sending.send(async () => {
      const { id } = await proposeOption(workspace.id, option);
      void goOn(`/w/${workspace.slug}/options/${id}`);
    });
  }
  return (
    <ProposeDialog
      startsWith={start}
      isBusy={sending.isBusy}
      refusal={sending.refusal && t(`error.${sending.refusal.code}`)}
      onPropose={(option) => void propose(option)}
      onClose={onClose}
    />
  );
}
