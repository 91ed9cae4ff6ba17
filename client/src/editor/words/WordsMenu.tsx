import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useText } from '#i18n/useText.ts';
import menuStyles from '#ui/menu.module.css';
import type { ShownWords, WordsMenuState, WordsSpot } from './useWordsMenu.ts';
import styles from './words.module.css';
import { useWordsEntries, type WordsEntry } from './words.ts';

type WordsMenuProps = { readonly state: WordsMenuState; readonly onLeave: () => void };

/** What one can do with chosen words, beside those words. */
export function WordsMenu({ state, onLeave }: WordsMenuProps) {
  const { shown } = state;
  if (!shown) return null;
  return shown.kind === 'bar' ? (
    <Bar spot={shown.spot} pick={state.pick} />
  ) : (
    <List shown={shown} state={state} onLeave={onLeave} />
  );
}

type BarProps = { readonly spot: WordsSpot; readonly pick: (entry: WordsEntry) => void };

function Bar({ spot, pick }: BarProps) {
  const tools = useWordsEntries().map((entry) => ({ ...entry, onPress: () => pick(entry) }));
  return <WordsBar spot={spot} tools={tools} />;
}

interface BarTool {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
}

type WordsBarProps = { readonly spot: WordsSpot; readonly tools: readonly BarTool[] };

/** Beside words that were chosen by mouse or finger; it leaves the selection as it is. */
export function WordsBar({ spot, tools }: WordsBarProps) {
  const t = useText();
  return (
    <div
      className={styles['bar']}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('words.menu')}
      ref={(bar) => {
        bar?.style.setProperty('--at', `${spot.left}px`);
        bar?.style.setProperty('--under', `${spot.bottom}px`);
      }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {tools.map(({ key, label, icon, onPress }) => (
        <button key={key} type="button" className={styles['tool']} onClick={onPress}>
          {icon}
          <span>{label}</span>
        </button>
      ))}
    </div>
  );
}

type ListProps = WordsMenuProps & { readonly shown: ShownWords };

function List({ shown, state, onLeave }: ListProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const { spot, words } = shown;

  function handleOpen(isOpen: boolean): void {
    if (isOpen) return;
    state.close();
    if (words.back) words.back();
    else onLeave();
  }
  const place = { left: spot.left, top: spot.top, height: spot.bottom - spot.top };
  return (
    <>
      <span ref={anchor} className={styles['anchor']} style={place} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={handleOpen}
        placement="bottom start"
        className={menuStyles['popover'] ?? ''}
      >
        <p className={styles['quote']}>{words.passage.quote}</p>
        <Choices words={words} pick={state.pick} />
      </Popover>
    </>
  );
}

/** Whoever opened it by keyboard goes on in it. */
const TAKES_THE_KEYBOARD = { autoFocus: 'first' } as const;

/** One letter picks; so do the arrows and Enter. */
function Choices({ words, pick }: Pick<BarProps, 'pick'> & Pick<ShownWords, 'words'>) {
  const t = useText();
  const given = useWordsEntries();
  const entries = useMemo(
    () => given.flatMap((entry) => [entry, ...(entry.more?.(words) ?? [])]),
    [given, words],
  );
  function handleKey(event: KeyboardEvent): void {
    const entry = entries.find(({ letter }) => letter === event.key.toLowerCase());
    if (!entry || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    pick(entry);
  }
  function handleAction(key: string | number): void {
    const entry = entries.find((one) => one.key === key);
    if (entry) pick(entry);
  }
  return (
    <div onKeyDownCapture={handleKey}>
      <Menu
        {...TAKES_THE_KEYBOARD}
        className={menuStyles['menu'] ?? ''}
        aria-label={t('words.menu')}
        onAction={handleAction}
      >
        {entries.map(({ key, label, icon, letter }) => (
          <MenuItem key={key} id={key} textValue={label} className={menuStyles['item'] ?? ''}>
            {icon}
            {label}
            <kbd className={styles['letter']}>{letter.toUpperCase()}</kbd>
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
