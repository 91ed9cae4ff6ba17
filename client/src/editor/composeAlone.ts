import { type AnyExtension, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { RemoteChanges } from '#connection/remoteChanges.ts';

/** Milliseconds. Who pauses in the middle of a word sees again what others write. */
const PAUSES = 3_000;
/** The editor reads the last letters of a word a moment after its end. */
const SETTLES = 40;

/**
 * The keyboard of a phone, or of Chinese, holds a word until it is whole, and puts it in anew with every letter. A text that
 * somebody else changes under it would get the beginning of that word with each of them. So what others write waits.
 */
export function composeAlone(changes: RemoteChanges): AnyExtension {
  const waitFor = (milliseconds: number) => () => {
    changes.waitFor(milliseconds);
    return false;
  };
  return Extension.create({
    name: 'composeAlone',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('composeAlone'),
        props: {
          handleDOMEvents: {
            compositionstart: waitFor(PAUSES),
            compositionupdate: waitFor(PAUSES),
            compositionend: waitFor(SETTLES),
          },
        },
      }),
    ],
  });
}
