import type { PublicationView } from '@opgave/shared/contract/publication';
import { type ReactNode, useState } from 'react';
import { endPublication, publicationKey, publishRecord, usePublication } from '#connection/publicationApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { EndPublicationDialog } from '#features/record/publication/EndPublicationDialog.tsx';
import { PublicCard } from '#features/record/publication/PublicCard.tsx';
import { PublishDialog } from '#features/record/publication/PublishDialog.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useToast } from '#ui/useToast.ts';
import { useWorkspace } from './workspaceContext.ts';

type Asking = 'nothing' | 'publish' | 'end';

/** The public page of this table, and for the facilitator of one that is not open the way to publish its record. */
export function PublicationCard() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { id, slug, isPublic } = workspace;
  const { data: view } = usePublication(id);
  const [asking, setAsking] = useState<Asking>('nothing');
  if (!view || !(isPublic || view.preview)) return null;
  const { published, preview, mayPublish } = view;
  return (
    <PublicCard address={`/p/${slug}`} isPublic={isPublic} published={published}>
      {preview && (
        <Button variant={published ? 'quiet' : 'outline'} onPress={() => setAsking('publish')}>
          {t(published ? 'publication.again' : 'publication.start')}
        </Button>
      )}
      {published && mayPublish && (
        <Button variant="quiet" onPress={() => setAsking('end')}>
          {t('publication.end')}
        </Button>
      )}
      {asking !== 'nothing' && <Asked asking={asking} view={view} onClose={() => setAsking('nothing')} />}
    </PublicCard>
  );
}

type AskedProps = {
  readonly asking: Exclude<Asking, 'nothing'>;
  readonly view: PublicationView;
  readonly onClose: () => void;
};

function Asked({ asking, view: { preview, published }, onClose }: AskedProps) {
  const t = useText();
  const toast = useToast();
  const { workspace } = useWorkspace();
  const { id, slug, version } = workspace;
  const { isBusy, refusal, send } = useSending([KEYS.workspace(slug), KEYS.record(id), publicationKey(id)]);

  async function finish(action: () => Promise<unknown>, done: string): Promise<void> {
    if (!(await send(action))) return;
    onClose();
    toast({ text: done });
  }
  const refused: ReactNode = refusal && (
    <Note tone="warn" role="alert">
      {t(`error.${refusal.code}`)}
    </Note>
  );
  const shared = { isBusy, refusal: refused, onClose };
  if (asking === 'end') {
    const end = () => void finish(() => endPublication(id, version), t('publication.ended'));
    return <EndPublicationDialog {...shared} onEnd={end} />;
  }
  if (!preview) return null;
  return (
    <PublishDialog
      {...shared}
      preview={preview}
      before={published?.parts}
      onPublish={(parts) => {
        const wish = { version: preview.version, upTo: preview.upTo, parts: [...parts] };
        void finish(() => publishRecord(id, wish), t('publication.done'));
      }}
    />
  );
}
