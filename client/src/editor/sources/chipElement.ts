import group from '#ui/group.module.css';
import { SHAPES } from '#ui/shapes.ts';
import styles from './sources.module.css';
import type { DrawnLink } from './sources.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The sources of a sentence in a text that is being written. Out of the way of the Tab key and of what is read aloud
 * while writing: the menu of these words leads to the same cards.
 */
export function chipsElement(
  links: readonly DrawnLink[],
  open: (linkId: string, anchor: Element) => void,
): HTMLElement {
  const chips = document.createElement('span');
  chips.className = styles['chips'] ?? '';
  chips.dataset['chips'] = '';
  for (const link of links) chips.append(chipElement(link, open));
  return chips;
}

function chipElement({ id, look }: DrawnLink, open: (linkId: string, anchor: Element) => void): HTMLElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.tabIndex = -1;
  chip.className = `${group['group']} ${styles['chip']}`;
  chip.dataset['source'] = id;
  chip.dataset['state'] = look.state;
  if (look.isShaky) chip.dataset['shaky'] = '';
  chip.setAttribute('aria-label', look.label);
  if (look.group) {
    chip.dataset['group'] = look.group;
    chip.append(shapeOf(look.group));
  }
  chip.append(look.text);
  chip.addEventListener('mousedown', (event) => event.preventDefault());
  chip.addEventListener('click', () => open(id, chip));
  return chip;
}

function shapeOf(name: keyof typeof SHAPES): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
