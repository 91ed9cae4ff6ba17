import type { AppError } from '@opgave/shared/contract/errors';
import type { ShownSource, SourceLinkView, SourceName } from '@opgave/shared/contract/sourceLinks';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { addSourceLink, useSources } from '#connection/sourceLinksApi.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { useToast } from '#ui/useToast.ts';
import { SourceChoices } from './SourceChoices.tsx';
import { SourceFace } from './SourceFace.tsx';
import { linkOf, type Wanted } from './sheetSources.ts';
import styles from './sources.module.css';
import { useSourceSending } from './useSourceSending.ts';

type SourcePickerProps = {
  readonly workspaceId: WorkspaceId;
  readonly wanted: Wanted;
  /** Every link there is: what the same place rests on already is not offered again. */
  readonly links: readonly SourceLinkView[];
  readonly onClose: () => void;
};

/** To choose on what some words rest; several at once may be chosen. */
export function SourcePicker({ workspaceId, wanted, links, onClose }: SourcePickerProps) {
  const t = useText();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { isBusy, refusal, handleLink } = useLinking({ workspaceId, wanted, onDone: onClose });
  const count = chosen.size;
  return (
    <Dialog
      title={t(wanted.passage ? 'sources.pickTitle' : 'sources.pickForAnswer')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('sources.cancel')}</Button>
          <Button
            variant="primary"
            isBusy={isBusy}
            cannotYet={count === 0 ? t('sources.chooseFirst') : undefined}
            onPress={() => void handleLink([...chosen.values()])}
          >
            {t('sources.link', { count: Math.max(1, count) })}
          </Button>
        </>
      }
    >
      {wanted.passage && <blockquote className={styles['quote']}>{wanted.passage.quote}</blockquote>}
      <p className={styles['soft']}>{t('sources.pickWhy')}</p>
      <Offered {...{ workspaceId, wanted, links, chosen }} onChosen={setChosen} />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(isPlaceGone(refusal) ? 'sources.placeGone' : `error.${refusal.code}`)}
        </Note>
      )}
    </Dialog>
  );
}

interface Linking {
  readonly workspaceId: WorkspaceId;
  readonly wanted: Wanted;
  readonly onDone: () => void;
}

function useLinking({ workspaceId, wanted, onDone }: Linking) {
  const t = useText();
  const toast = useToast();
  const { isBusy, refusal, send } = useSourceSending(workspaceId);

  async function handleLink(sources: readonly SourceName[]): Promise<void> {
    const isDone = await send(async () => {
      for (const source of sources) await addSourceLink(workspaceId, linkOf(wanted, source));
    });
    if (!isDone) return;
    toast({ text: t('sources.added', { count: sources.length }) });
    onDone();
  }
  return { isBusy, refusal, handleLink };
}

function isPlaceGone({ code, details }: AppError): boolean {
  return code === 'not-found' && details['reason'] === 'place';
}

type OfferedProps = Omit<SourcePickerProps, 'onClose'> & {
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
};

function Offered({ workspaceId, wanted, links, chosen, onChosen }: OfferedProps) {
  const { data: sources } = useSources(workspaceId);
  if (!sources) return <Spinner />;
  const there = links.filter((link) => isAt(link, wanted));
  const taken = new Set(there.map(({ source }) => (source.state === 'shown' ? source.id : undefined)));
  const free = sources.filter(({ kind, id }) => !taken.has(id) && (wanted.kinds?.includes(kind) ?? true));
  return (
    <SourceChoices
      sources={free}
      renderSource={(source) => (
        <Choice
          source={source}
          isChosen={chosen.has(source.id)}
          onChoose={() => onChosen(toggled(chosen, source))}
        />
      )}
    />
  );
}

function isAt({ on, passage }: SourceLinkView, wanted: Wanted): boolean {
  if (on.document !== wanted.on.document || on.section !== wanted.on.section) return false;
  return passage?.quote === wanted.passage?.quote;
}

type Chosen = ReadonlyMap<string, SourceName>;

function toggled(chosen: Chosen, { kind, id }: ShownSource): Chosen {
  const next = new Map(chosen);
  if (!next.delete(id)) next.set(id, { kind, id });
  return next;
}

type ChoiceProps = {
  readonly source: ShownSource;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Choice({ source, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      <input type="checkbox" checked={isChosen} onChange={onChoose} />
      <SourceFace source={source} />
    </label>
  );
}
