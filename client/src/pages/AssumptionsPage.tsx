import type { AssumptionsView } from '@opgave/shared/contract/assumptions';
import { IconAnchor } from '@tabler/icons-react';
import { assumptionsKey, useAssumptions } from '#connection/assumptionsApi.ts';
import { useOptions } from '#connection/optionsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { sourceLinksKey } from '#connection/sourceLinksApi.ts';
import { useSending } from '#connection/useSending.ts';
import { AssumptionForm } from '#features/assumptions/AssumptionForm.tsx';
import { AssumptionContext } from '#features/assumptions/assumptionContext.ts';
import { OneAssumption } from '#features/assumptions/OneAssumption.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Part } from '#ui/Part.tsx';
import styles from '#ui/part.module.css';
import { Refusal } from '#ui/Refusal.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { WhereUsed } from './WhereUsed.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What the table takes for granted, until somebody finds out (`field.md` capability 21). */
export function AssumptionsPage() {
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useAssumptions(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Assumptions view={view} />;
}

function Assumptions({ view }: { readonly view: AssumptionsView }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { id } = workspace;
  const { data: choosing } = useOptions(id, may('option.read'));
  const { send, refusal } = useSending([assumptionsKey(id), sourceLinksKey(id), KEYS.record(id)]);
  const on = {
    ...{ workspaceId: id, view, send },
    options: choosing?.options.filter(({ isZero }) => !isZero) ?? [],
    hasChoice: may('choiceRecord.read'),
  };
  return (
    <AssumptionContext value={on}>
      <Page title={t('page.assumptions')} lead={t('assumption.lead')} within={workspace.title}>
        {refusal && <Refusal>{t(`error.${refusal.code}`)}</Refusal>}
        {view.mayWrite && <NewAssumption />}
        {view.assumptions.length === 0 ? (
          <EmptyState
            icon={<IconAnchor />}
            title={t('assumption.empty')}
            text={t(view.mayWrite ? 'assumption.emptyText' : 'assumption.emptyRead')}
          />
        ) : (
          <Part title={t('assumption.all')} help={t('assumption.allHelp')}>
            <ul className={styles['rows']}>
              {view.assumptions.map((assumption) => (
                <OneAssumption
                  key={assumption.id}
                  assumption={assumption}
                  renderSentences={() => <WhereUsed source={{ kind: 'assumption', id: assumption.id }} />}
                />
              ))}
            </ul>
          </Part>
        )}
      </Page>
    </AssumptionContext>
  );
}

function NewAssumption() {
  const t = useText();
  const adding = useInPlace();
  if (!adding.isOpen) {
    return (
      <div>
        <Button ref={adding.button} onPress={adding.open}>
          {t('assumption.add')}
        </Button>
      </div>
    );
  }
  return (
    <Part title={t('assumption.add')}>
      <div ref={adding.form}>
        <AssumptionForm assumption={undefined} onDone={adding.close} />
      </div>
    </Part>
  );
}
