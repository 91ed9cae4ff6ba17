import { VersionedDocument, VersionNumber, type VersionView } from '@opgave/shared/contract/versions';
import { IconArrowBackUp, IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import {
  nameVersion,
  restoreVersion,
  useVersions,
  useVersionText,
  type VersionsOf,
  versionsKey,
} from '#connection/versionsApi.ts';
import { Comparison } from '#features/record/versions/Comparison.tsx';
import { NameDialog } from '#features/record/versions/NameDialog.tsx';
import { RestoreDialog } from '#features/record/versions/RestoreDialog.tsx';
import {
  documentName,
  documentPath,
  versionName,
  versionsPath,
} from '#features/record/versions/versionWords.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { Select } from '#ui/Select.tsx';
import { useToast } from '#ui/useToast.ts';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { useGoOn } from './useGoOn.ts';
import styles from './versionPage.module.css';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** One version of a text, beside another. */
export function VersionPage() {
  const parameters = useParams();
  const { workspace } = useWorkspace();
  const document = VersionedDocument.safeParse(parameters['document']);
  const number = VersionNumber.safeParse(parameters['number']);
  if (!document.success || !number.success) return <LostPage />;
  const of = { id: workspace.id, document: document.data };
  return <Found key={`${of.document}/${number.data}`} of={of} number={number.data} />;
}

interface OneVersion {
  readonly of: VersionsOf;
  readonly number: number;
}

function Found({ of, number }: OneVersion) {
  const { data, error, refetch } = useVersions(of);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  const version = data.versions.find((one) => one.number === number);
  if (!version) return <LostPage />;
  return <Version of={of} version={version} versions={data.versions} mayName={data.mayName} />;
}

type VersionProps = {
  readonly of: VersionsOf;
  readonly version: VersionView;
  readonly versions: readonly VersionView[];
  readonly mayName: boolean;
};

function Version({ of, version, versions, mayName }: VersionProps) {
  const t = useText();
  const { day, time } = useTableDates();
  const { workspace } = useWorkspace();
  const hasBefore = versions.some(({ number }) => number === version.number - 1);
  const [other, setOther] = useState<number | 'now'>(hasBefore ? version.number - 1 : 'now');
  return (
    <Page
      title={versionName(t, version)}
      over={`${t('versions.title')}: ${documentName(t, of.document)}`}
      lead={t('versions.takenAt', { day: day(version.takenAt), time: time(version.takenAt) })}
      within={workspace.title}
      action={mayName && <NameButton of={of} version={version} />}
    >
      <div className={styles['choose']}>
        <Select
          label={t('versions.compareWith')}
          value={String(other)}
          options={[
            { value: 'now', label: t('versions.now') },
            ...versions
              .filter(({ number }) => number !== version.number)
              .map((one) => ({ value: String(one.number), label: optionName(one) })),
          ]}
          onChange={(chosen) => setOther(chosen === 'now' ? 'now' : Number(chosen))}
        />
      </div>
      <Beside of={of} number={version.number} other={other} />
      <div className={styles['foot']}>
        <RestoreButton of={of} number={version.number} name={versionName(t, version)} />
        <CardActions>
          <LinkButton to={`/w/${workspace.slug}/${versionsPath(of.document)}`} variant="quiet">
            {t('versions.all')}
          </LinkButton>
        </CardActions>
      </div>
    </Page>
  );

  function optionName(one: VersionView): string {
    const number = t('versions.number', { number: one.number });
    const name = one.name === undefined ? number : `${number}: ${one.name}`;
    return `${name} (${day(one.takenAt)}, ${time(one.takenAt)})`;
  }
}

function Beside({ of, number, other }: OneVersion & { readonly other: number | 'now' }) {
  const one = useVersionText(of, number);
  const beside = useVersionText(of, other);
  const failed = [one, beside].find(({ error }) => error);
  if (failed?.error) return <FailurePage error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!one.data || !beside.data) return <WaitingPage />;
  const isOlder = other !== 'now' && other < number;
  const [before, after] = isOlder ? [beside.data, one.data] : [one.data, beside.data];
  return <Comparison before={before} after={after} />;
}

function NameButton({ of, version }: { readonly of: VersionsOf; readonly version: VersionView }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, refusal, send } = useSending([versionsKey(of.id), KEYS.record(of.id)]);
  const title = t(version.name === undefined ? 'versions.giveName' : 'versions.otherName');

  async function handleSave(name: string): Promise<void> {
    const body = { name, version: version.version };
    if (await send(() => nameVersion(of, version.number, body))) setIsOpen(false);
  }
  return (
    <>
      <Button icon={<IconBookmark aria-hidden="true" />} onPress={() => setIsOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <NameDialog
          title={title}
          help={t('versions.nameHelp')}
          name={version.name ?? ''}
          isBusy={isBusy}
          refusal={refusal?.code}
          onSave={(name) => void handleSave(name)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

/** Only where this person may write now; the server looks again. */
function RestoreButton({ of, number, name }: OneVersion & { readonly name: string }) {
  const t = useText();
  const toast = useToast();
  const goOn = useGoOn();
  const { workspace } = useWorkspace();
  const [isOpen, setIsOpen] = useState(false);
  const { data: wanted } = useVersionText(of, number);
  const { data: now } = useVersionText(of, 'now');
  const { isBusy, refusal, send } = useSending([versionsKey(of.id), KEYS.record(of.id), KEYS.gates(of.id)]);

  async function handleRestore(sections: readonly string[]): Promise<void> {
    if (!(await send(() => restoreVersion(of, number, sections)))) return;
    setIsOpen(false);
    toast({ text: t('versions.restored', { name }) });
    void goOn(`/w/${workspace.slug}/${documentPath(of.document)}`);
  }
  if (!wanted || !now || now.mayRestore.length === 0) return null;
  return (
    <>
      <Button icon={<IconArrowBackUp aria-hidden="true" />} onPress={() => setIsOpen(true)}>
        {t('versions.restore')}
      </Button>
      {isOpen && (
        <RestoreDialog
          {...{ name, now, wanted, isBusy }}
          refusal={refusal?.code}
          onRestore={(sections) => void handleRestore(sections)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
