import { type AnyExtension, Extension } from '@tiptap/core';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Awareness } from 'y-protocols/awareness';
import group from '#ui/group.module.css';
import { SHAPES } from '#ui/shapes.ts';
import styles from './carets.module.css';
import { cursorOf, type Writer, writerOf } from './writer.ts';

/** How long a name stays beside a caret that moved. */
const FLAG = 2_000;
const SVG = 'http://www.w3.org/2000/svg';
/** The library asks for a colour; ours come from the group, in the style sheet. */
const UNUSED_COLOUR = '#000000';

type Changes = { readonly updated: readonly number[]; readonly added: readonly number[] };

/**
 * The presence of a document as one editor may see it. An editor that goes away would take the caret of the next one
 * with it; here it can only take back the place that it set itself.
 */
function ownPlaceOnly(awareness: Awareness) {
  let own: unknown;
  return {
    states: awareness.states,
    getStates: () =>
      new Map([...awareness.getStates()].map(([client, state]) => [client, shown(client, state)])),
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField(field: string, value: unknown) {
      if (field !== 'cursor') return;
      if (value === null && awareness.getLocalState()?.['cursor'] !== own) return;
      own = value;
      awareness.setLocalStateField('cursor', value);
    },
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
  };
}

function shown(client: number, state: unknown) {
  const writer = writerOf(state);
  if (!writer) return {};
  return { cursor: cursorOf(state), user: { client, color: UNUSED_COLOUR, ...writer } };
}

function shapeOf(writer: Writer): SVGElement | undefined {
  if (!writer.group) return undefined;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[writer.group]);
  svg.append(path);
  return svg;
}

function groupClass(name: string | undefined): string {
  return [group['group'], name].filter(Boolean).join(' ');
}

/** No style attributes: the page forbids them. Hidden from screen readers, who get "Karin schrijft hier" instead. */
function renderCaret(user: Readonly<Record<string, unknown>>): HTMLElement {
  const writer = writerOf({ user });
  const caret = document.createElement('span');
  caret.className = groupClass(styles['caret']);
  caret.setAttribute('aria-hidden', 'true');
  caret.dataset['client'] = String(user['client']);
  if (!writer) return caret;
  if (writer.group) caret.dataset['group'] = writer.group;
  const flag = document.createElement('span');
  flag.className = styles['flag'] ?? '';
  const name = document.createElement('span');
  name.className = styles['name'] ?? '';
  name.textContent = writer.name;
  flag.append(shapeOf(writer) ?? '', name);
  caret.append(flag);
  showName(caret);
  return caret;
}

const TIMERS = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

function showName(caret: HTMLElement): void {
  clearTimeout(TIMERS.get(caret));
  caret.dataset['moving'] = 'true';
  TIMERS.set(
    caret,
    setTimeout(() => {
      delete caret.dataset['moving'];
    }, FLAG),
  );
}

/** Shows the name again whenever a caret moved. */
function nameFlags(awareness: Awareness): AnyExtension {
  return Extension.create({
    name: 'nameFlags',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('nameFlags'),
        view(view) {
          const moved = ({ updated }: Changes) => {
            for (const client of updated) {
              const caret = view.dom.querySelector(`[data-client="${client}"]`);
              if (caret instanceof HTMLElement) showName(caret);
            }
          };
          awareness.on('change', moved);
          return { destroy: () => awareness.off('change', moved) };
        },
      }),
    ],
  });
}

/** Carets and selections of others, in the colour and with the shape of their group. */
export function caretsOf(awareness: Awareness): readonly AnyExtension[] {
  return [
    CollaborationCaret.configure({
      provider: { awareness: ownPlaceOnly(awareness) },
      user: {},
      render: renderCaret,
      selectionRender: (user) => ({
        class: groupClass(styles['selection']),
        'data-group': writerOf({ user })?.group ?? '',
      }),
    }),
    nameFlags(awareness),
  ];
}
