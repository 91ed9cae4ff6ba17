import { blocksOf } from '@opgave/shared/document/extractText';
import { sentences } from '@opgave/shared/method/textMeasures';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDocument } from '#connection/useDocument.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { useWorkspace } from './workspaceContext.ts';

type FromCausesProps = { readonly onTake: (lines: readonly string[]) => void };

/** Takes over the causes as the problem document has them; it is opened only for as long as that takes. */
export function FromCauses({ onTake }: FromCausesProps) {
  const t = useText();
  const [state, setState] = useState<'idle' | 'reading' | 'none'>('idle');

  function handleLines(lines: readonly string[]): void {
    setState(lines.length > 0 ? 'idle' : 'none');
    if (lines.length > 0) onTake(lines);
  }

  return (
    <>
      <Button size="sm" variant="quiet" isBusy={state === 'reading'} onPress={() => setState('reading')}>
        {t('dots.fromCauses')}
      </Button>
      {state === 'reading' && <ReadCauses onLines={handleLines} />}
      <span role="status">{state === 'none' && t('dots.noCauses')}</span>
    </>
  );
}

function ReadCauses({ onLines }: { readonly onLines: (lines: readonly string[]) => void }) {
  const { workspace } = useWorkspace();
  const { id: workspaceId, me, settings } = workspace;
  const open = useDocument(
    { workspaceId, personId: me.personId, document: 'problem' },
    settings.offlineCopies,
  );
  const doc = open?.state.isLoaded ? open.state.replica.doc : undefined;
  const tell = useEffectEvent(onLines);
  useEffect(() => {
    if (doc) tell(linesOf(blocksOf(doc.getXmlFragment('causes'))));
  }, [doc]);
  return null;
}

/** One line for each paragraph; where all stands in one, one for each sentence. */
function linesOf(blocks: readonly string[]): readonly string[] {
  const lines = blocks.flatMap((block) => block.trim() || []);
  return lines.length > 1 ? lines : lines.flatMap((line) => sentences(line));
}
