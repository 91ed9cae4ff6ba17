import type { EditorState } from '@tiptap/pm/state';
import { ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';

/** What writes the words of this editor in the document, and the other way round. */
export function bindingOf(state: EditorState): ProsemirrorBinding | undefined {
  const sync: unknown = ySyncPluginKey.getState(state);
  if (typeof sync !== 'object' || sync === null || !('binding' in sync)) return undefined;
  return sync.binding instanceof ProsemirrorBinding ? sync.binding : undefined;
}
