import { VERSIONED_DOCUMENTS, VersionedDocument, type VersionsView } from '@opgave/shared/contract/versions';
import { documentKind } from '@opgave/shared/document/documents';
import { IconBookmark, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { keepVersion, useVersions, type VersionsOf, versionsKey } from '#connection/versionsApi.ts';
import { NameDialog } from '#features/record/versions/NameDialog.tsx';
import { VersionList } from '#features/record/versions/VersionList.tsx';
import { documentName, versionsPath } from '#features/record/versions/versionWords.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Every version of the texts that this table writes together. */
export function VersionsPage() {
  const document = VersionedDocument.safeParse(useParams()['document']);
  return document.success ? <Versions document={document.data} /> : <LostPage />;
}

function Versions({ document }: Pick<VersionsOf, 'document'>) {
  const t = useText();
  const { workspace } = useWorkspace();
  const of = { id: workspace.id, document };
  const { data, error, refetch } = useVersions(of);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <Page
      title={t('versions.title')}
      over={documentName(t, document)}
      lead={t('versions.lead')}
      within={workspace.title}
      action={data.mayName && <KeepButton of={of} />}
    >
      <Texts document={document} versions={data.versions} />
    </Page>
  );
}

type TextsProps = Pick<VersionsOf, 'document'> & Pick<VersionsView, 'versions'>;

/** One list for each text that this person may read. */
function Texts({ document, versions }: TextsProps) {
  const t = useText();
  const navigate = useNavigate();
  const { workspace, may } = useWorkspace();
  const base = `/w/${workspace.slug}/record/versions`;
  const readable = VERSIONED_DOCUMENTS.filter((one) => {
    const kind = documentKind(one);
    return kind !== undefined && may(`${kind.artefact}.read`);
  });
  const list =
    versions.length === 0 ? (
      <EmptyState icon={<IconHistory />} title={t('versions.empty')} text={t('versions.emptyText')} />
    ) : (
      <VersionList
        versions={versions}
        pathOf={(number) => `/w/${workspace.slug}/${versionsPath(document)}/${number}`}
      />
    );
  if (readable.length < 2 || !readable.some((one) => one === document)) return list;
  return (
    <Tabs
      label={t('versions.texts')}
      selected={document}
      onSelect={(chosen) => void navigate(`${base}/${chosen}`, { replace: true })}
      tabs={readable.map((key) => ({
        key,
        label: documentName(t, key),
        content: key === document && list,
      }))}
    />
  );
}

function KeepButton({ of }: { readonly of: VersionsOf }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, refusal, send } = useSending([versionsKey(of.id), KEYS.record(of.id)]);

  async function handleSave(name: string): Promise<void> {
    if (await send(() => keepVersion(of, name))) setIsOpen(false);
  }
  return (
    <>
      <Button icon={<IconBookmark aria-hidden="true" />} onPress={() => setIsOpen(true)}>
        {t('versions.keep')}
      </Button>
      {isOpen && (
        <NameDialog
          title={t('versions.keep')}
          help={t('versions.keepHelp')}
          name=""
          isBusy={isBusy}
          refusal={refusal?.code}
          onSave={(name) => void handleSave(name)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
