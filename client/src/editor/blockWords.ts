import type { Block } from '@opgave/shared/contract/consentRecord';
import type { Translate } from '#i18n/textKey.ts';

/** One piece of a section as a line to read and to compare. */
function blockText(t: Translate, block: Block): string {
  if (block.kind === 'words') return block.text;
  if (block.kind === 'noneFound') return `${t('section.differences.noneFound')} ${block.text}`;
  if (block.kind === 'boundary') {
    return block.boundary ? `${t(`boundary.${block.boundary}.name`)}: ${block.text}` : block.text;
  }
  const groups = [block.groupA, block.groupB].flatMap((group) => (group ? [t(`group.${group}.name`)] : []));
  const names = groups.join(` ${t('lists.and')} `);
  const state = block.isOpen ? ` (${t('lists.stillOpen')})` : '';
  return names ? `${names}: ${block.text}${state}` : `${block.text}${state}`;
}

/** The words of a section to read, to compare and to read aloud. */
export function blocksText(t: Translate, blocks: readonly Block[]): string {
  return blocks.map((block) => blockText(t, block)).join('\n');
}
