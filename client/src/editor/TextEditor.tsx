import { type AnyExtension, type Editor, Extension, type JSONContent } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Selection } from '@tiptap/pm/state';
import { EditorContent, useEditor } from '@tiptap/react';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { useEffect, useLayoutEffect, useState } from 'react';
import * as Y from 'yjs';
import { caretsOf } from './carets.ts';
import { composeAlone } from './composeAlone.ts';
import { EditorHint } from './hints/EditorHint.tsx';
import { hintMarks } from './hints/hintMarks.ts';
import hintStyles from './hints/hints.module.css';
import { useHints } from './hints/hints.ts';
import { itemAttributes } from './itemAttributes.ts';
import { KeepParagraph } from './keepParagraph.ts';
import { KeepPlace } from './keepPlace.ts';
import { useMarkDesk } from './marks/marks.ts';
import { wordsMarks } from './marks/wordsMarks.ts';
import { OneText } from './oneText.ts';
import { plainerHtml } from './pastedHtml.ts';
import type { Place } from './place.ts';
import { undoOf } from './rootUndo.ts';
import { useSourceMarks } from './sources/useSourceMarks.ts';
import styles from './text.module.css';
import { useWriting } from './writing.ts';

/** What keeps words and carets whole when several people write in one text. */
const WRITING_TOGETHER: readonly AnyExtension[] = [KeepParagraph, KeepPlace, OneText];

type TextEditorProps = {
  readonly fragment: Y.XmlFragment;
  /** The root in which undo works; for an item of a list this is the list. */
  readonly root: Y.XmlFragment;
  readonly schema: readonly AnyExtension[];
  readonly label: string;
  readonly describedBy?: string;
  /** Where the person pressed; without it the caret goes to the end. */
  readonly pressedAt: Place | undefined;
};

function toolbarKey(toToolbar: () => void): AnyExtension {
  return Extension.create({
    name: 'toolbarKey',
    addKeyboardShortcuts: () => ({
      'Alt-F10': () => {
        toToolbar();
        return true;
      },
    }),
  });
}

/** At once: the command of the library waits for the next frame, and a key that comes before that would reach nothing. */
function focusAt({ view }: Editor, pressedAt: Place | undefined): void {
  const found = pressedAt && view.posAtCoords(pressedAt);
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(found ? Selection.near(doc.resolve(found.pos)) : Selection.atEnd(doc)));
  view.focus();
  if (!pressedAt) view.dispatch(view.state.tr.scrollIntoView());
}

function isItem(fragment: Y.XmlFragment): fragment is Y.XmlElement {
  return fragment instanceof Y.XmlElement;
}

function isContent(blocks: unknown): blocks is JSONContent[] {
  return Array.isArray(blocks);
}

/** An item of a list is the whole document of its editor, with its own name and choices. */
function contentOf(fragment: Y.XmlFragment): JSONContent {
  const blocks: unknown = yXmlFragmentToProsemirrorJSON(fragment)['content'];
  const content = isContent(blocks) ? blocks : [];
  if (!isItem(fragment)) return { type: 'doc', content };
  return { type: fragment.nodeName, attrs: fragment.getAttributes(), content };
}

function makeCardPlace(): HTMLElement {
  const place = document.createElement('div');
  place.className = hintStyles['card'] ?? '';
  return place;
}

/** The one text that is being written. Mounting it changes nothing in the document. */
export function TextEditor({ fragment, root, schema, label, describedBy, pressedAt }: TextEditorProps) {
  const { replica, hold, toToolbar } = useWriting();
  const hints = useHints();
  const [card] = useState(makeCardPlace);
  const desk = hints?.desk;
  const sourceExtensions = useSourceMarks(fragment);
  const marked = useMarkDesk();
  const editor = useEditor(
    {
      extensions: [
        ...schema,
        Collaboration.configure({ fragment, yUndoOptions: { undoManager: undoOf(root) } }),
        ...caretsOf(replica.awareness),
        composeAlone(replica.remoteChanges),
        ...WRITING_TOGETHER,
        ...(desk ? [hintMarks({ desk, fragment, card })] : []),
        ...sourceExtensions,
        ...(marked ? [wordsMarks({ desk: marked, fragment })] : []),
        ...(isItem(fragment) ? [itemAttributes(fragment)] : []),
        toolbarKey(toToolbar),
      ],
      // An object: text would be parsed as HTML, which the page's Trusted Types forbid.
      content: contentOf(fragment),
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      injectCSS: false,
      editorProps: {
        transformPastedHTML: plainerHtml,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: styles['editable'] ?? '',
          ...(describedBy && { 'aria-describedby': describedBy }),
        },
      },
    },
    [fragment, label, desk, sourceExtensions, marked],
  );

  useLayoutEffect(() => focusAt(editor, pressedAt), [editor, pressedAt]);
  useEffect(() => {
    hold(editor);
    return () => hold(undefined);
  }, [editor, hold]);

  return (
    <>
      <EditorContent editor={editor} className={styles['editor'] ?? ''} />
      {hints && <EditorHint {...{ hints, editor, fragment, card }} />}
    </>
  );
}
