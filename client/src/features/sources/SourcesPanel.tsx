import type { ShownSource } from '@opgave/shared/contract/sourceLinks';
import type { WorkspaceId } from '@opgave/shared/ids';
import { IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useSources } from '#connection/sourceLinksApi.ts';
import { SOURCE_TYPE } from '#editor/sources/useSourceDrop.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { BareSwitch } from './BareSwitch.tsx';
import { SourceChoices } from './SourceChoices.tsx';
import { SourceFace } from './SourceFace.tsx';
import { useSheetSources } from './sheetSources.ts';
import styles from './sources.module.css';

type SourcesPanelProps = {
  readonly workspaceId: WorkspaceId;
  /** Whether its sentences rest on sources one by one; an answer does so as a whole. */
  readonly hasSentences: boolean;
};

/** Beside a sheet: what people said, as cards to drag onto a sentence. */
export function SourcesPanel({ workspaceId, hasSentences }: SourcesPanelProps) {
  const t = useText();
  const { mayLink } = useSheetSources();
  const [isOpen, setIsOpen] = useState(false);
  if (!mayLink && !hasSentences) return null;
  return (
    <section className={styles['panel']} aria-label={t('sources.panel')}>
      <div className={styles['panelHead']}>
        <h2>{t('sources.panel')}</h2>
        {mayLink && (
          <Button variant="quiet" size="sm" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'sources.hideCards' : 'sources.showCards')}
          </Button>
        )}
      </div>
      {hasSentences && <BareSwitch />}
      {isOpen && mayLink && <Cards workspaceId={workspaceId} />}
    </section>
  );
}

function Cards({ workspaceId }: { readonly workspaceId: WorkspaceId }) {
  const t = useText();
  const { data: sources } = useSources(workspaceId);
  if (!sources) return <Spinner />;
  return (
    <>
      <p className={styles['soft']}>{t('sources.dragWhy')}</p>
      <SourceChoices sources={sources} renderSource={(source) => <Dragged source={source} />} />
    </>
  );
}

function Dragged({ source }: { readonly source: ShownSource }) {
  function handleStart({ dataTransfer }: DragEvent): void {
    dataTransfer.setData(SOURCE_TYPE, `${source.kind}/${source.id}`);
    dataTransfer.effectAllowed = 'link';
  }
  return (
    <div className={styles['dragged']} draggable onDragStart={handleStart}>
      <IconGripVertical aria-hidden="true" />
      <SourceFace source={source} />
    </div>
  );
}
