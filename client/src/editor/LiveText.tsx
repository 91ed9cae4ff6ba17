import type { AnyExtension } from '@tiptap/core';
import { type MouseEvent, useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { keyOf } from './hints/hintMarks.ts';
import { useHints } from './hints/hints.ts';
import type { Place } from './place.ts';
import { isBlankText, StaticText } from './StaticText.tsx';
import { TextEditor } from './TextEditor.tsx';
import styles from './text.module.css';
import { useWriting } from './writing.ts';

type LiveTextProps = {
  readonly fragment: Y.XmlFragment;
  readonly root: Y.XmlFragment;
  readonly schema: readonly AnyExtension[];
  readonly label: string;
  /** Grey words while there is nothing; never part of the document. */
  readonly placeholder: string;
  readonly describedBy?: string;
};

/** A text that is read until somebody who may write goes to it; then it is an editor at that very place. */
export function LiveText(props: LiveTextProps) {
  const { fragment, root, schema, label, placeholder, describedBy } = props;
  const { active, mayWrite, activate } = useWriting();
  const [pressedAt, setPressedAt] = useState<Place>();
  const isActive = mayWrite && active === fragment;
  const isBlank = useIsBlank(fragment);

  function handlePress(place: Place | undefined): void {
    setPressedAt(place);
    activate(fragment);
  }

  return (
    <div className={styles['text']} data-text="" data-blank={isBlank}>
      {isBlank && (mayWrite || isActive) && (
        <p className={styles['placeholder']} aria-hidden="true">
          {placeholder}
        </p>
      )}
      {isActive ? (
        <TextEditor {...{ fragment, root, schema, label, pressedAt }} {...(describedBy && { describedBy })} />
      ) : (
        <Resting fragment={fragment} label={label} mayWrite={mayWrite} onPress={handlePress} />
      )}
    </div>
  );
}

/** Draws again only when the first letter comes or the last one goes, not with every letter in between. */
function useIsBlank(fragment: Y.XmlFragment): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      fragment.observeDeep(listener);
      return () => fragment.unobserveDeep(listener);
    },
    [fragment],
  );
  return useSyncExternalStore(subscribe, () => isBlankText(fragment));
}

type RestingProps = {
  readonly fragment: Y.XmlFragment;
  readonly label: string;
  readonly mayWrite: boolean;
  readonly onPress: (place: Place | undefined) => void;
};

/** A press that selects words or follows a link is not a wish to write. */
function isReading(event: MouseEvent): boolean {
  const isLink = event.target instanceof Element && event.target.closest('a') !== null;
  return isLink || document.getSelection()?.isCollapsed === false;
}

function Resting({ fragment, label, mayWrite, onPress }: RestingProps) {
  const isPointer = useRef(false);
  const hints = useHints();
  if (!mayWrite) {
    return (
      <div className={styles['editable']}>
        <StaticText fragment={fragment} />
      </div>
    );
  }

  function handleClick(event: MouseEvent): void {
    isPointer.current = false;
    if (isReading(event)) return;
    const pressed = keyOf(event.target);
    if (pressed !== undefined) hints?.desk.open(pressed);
    onPress({ left: event.clientX, top: event.clientY });
  }
  return (
    <div
      className={styles['editable']}
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      tabIndex={0}
      onPointerDown={() => {
        isPointer.current = true;
      }}
      onClick={handleClick}
      onFocus={() => !isPointer.current && onPress(undefined)}
      onKeyDown={(event) => event.key === 'Enter' && onPress(undefined)}
    >
      <StaticText fragment={fragment} />
    </div>
  );
}
