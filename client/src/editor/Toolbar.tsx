import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import type * as Y from 'yjs';
import type { TextKey } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import styles from './toolbar.module.css';
import { applyTool, type Tool, type ToolbarState, useToolbarState, useUndoState } from './useToolbar.ts';

type ToolbarProps = {
  readonly editor: Editor | undefined;
  readonly undo: Y.UndoManager | undefined;
  /** What can be done with the chosen words. */
  readonly words: ReactNode;
  readonly ref: Ref<HTMLDivElement>;
};

interface ToolButton {
  readonly tool: Tool;
  readonly label: TextKey;
  readonly icon: ReactNode;
  readonly isOn: keyof ToolbarState;
  readonly isOnPhone: boolean;
}

const BUTTONS: readonly ToolButton[] = [
  { tool: 'bold', label: 'tools.bold', icon: <IconBold />, isOn: 'isBold', isOnPhone: true },
  { tool: 'italic', label: 'tools.italic', icon: <IconItalic />, isOn: 'isItalic', isOnPhone: false },
  { tool: 'bulletList', label: 'tools.bullets', icon: <IconList />, isOn: 'isBulletList', isOnPhone: true },
  {
    tool: 'orderedList',
    label: 'tools.numbers',
    icon: <IconListNumbers />,
    isOn: 'isOrderedList',
    isOnPhone: false,
  },
  { tool: 'quote', label: 'tools.quote', icon: <IconBlockquote />, isOn: 'isQuote', isOnPhone: false },
];

/** Arrows move within the toolbar, Escape goes back to the text at the same place. */
function handleKeys(event: KeyboardEvent<HTMLDivElement>, editor: Editor | undefined): void {
  if (event.key === 'Escape') editor?.commands.focus();
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')].filter((button) => button.offsetParent);
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((at + step) % buttons.length)?.focus();
  event.preventDefault();
}

/** One toolbar for the whole sheet; it works on the text that is being written. */
export function Toolbar({ editor, undo, words, ref }: ToolbarProps) {
  const t = useText();
  const state = useToolbarState(editor);
  const [isLinking, setIsLinking] = useState(false);
  return (
    <>
      <div
        ref={ref}
        className={styles['toolbar']}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('tools.label')}
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => handleKeys(event, editor)}
      >
        {BUTTONS.map(({ tool, label, icon, isOn, isOnPhone }) => (
          <span key={tool} className={isOnPhone ? undefined : styles['wideOnly']}>
            <IconButton
              label={t(label)}
              icon={icon}
              isOn={state[isOn]}
              isIdle={!editor}
              onPress={() => editor && applyTool(editor, tool)}
            />
          </span>
        ))}
        <IconButton
          label={t('tools.link')}
          icon={<IconLink />}
          isOn={state.isLink}
          isIdle={!editor}
          onPress={() => setIsLinking(true)}
        />
        {words}
        <span className={styles['space']} />
        <UndoButtons undo={undo} editor={editor} />
      </div>
      {editor && <LinkDialog editor={editor} isOpen={isLinking} onClose={() => setIsLinking(false)} />}
    </>
  );
}

function UndoButtons({ undo, editor }: Pick<ToolbarProps, 'editor' | 'undo'>) {
  const t = useText();
  const { canUndo, canRedo } = useUndoState(undo);

  function handle(step: 'undo' | 'redo'): void {
    undo?.[step]();
    editor?.commands.focus();
  }
  return (
    <>
      <IconButton
        label={t('tools.undo')}
        icon={<IconArrowBackUp />}
        isIdle={!canUndo}
        onPress={() => handle('undo')}
      />
      <IconButton
        label={t('tools.redo')}
        icon={<IconArrowForwardUp />}
        isIdle={!canRedo}
        onPress={() => handle('redo')}
      />
    </>
  );
}
