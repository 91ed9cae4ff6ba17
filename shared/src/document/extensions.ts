import type { Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import type { SectionKind } from '#method/problemSections.ts';
import { isSafeLink } from './links.ts';
import { Boundary, Difference, NoneFound } from './listItems.ts';

/*
 * No content expression asks "at least one" or "exactly one": two people may each delete a half, and the editor
 * binding removes whatever its schema does not allow (`sync-notes.md`, trap 17; pitfall 4).
 */
const SafeLink = Link.configure({
  openOnClick: false,
  isAllowedUri: (href) => isSafeLink(href),
  HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer nofollow', class: null },
});
const inline: Extensions = [Paragraph, Text, Bold, Italic, SafeLink, HardBreak];

const prose: Extensions = [
  Document.extend({ content: 'block*' }),
  ...inline,
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({ content: 'listItem*' }),
  ListItem.extend({ content: 'block*' }),
  ListKeymap,
  Blockquote.extend({ content: 'block*' }),
];
const differences: Extensions = [
  Document.extend({ content: '(difference | noneFound)*' }),
  ...inline,
  Difference,
  NoneFound,
];
const boundaries: Extensions = [Document.extend({ content: 'boundary*' }), ...inline, Boundary];

/** The editor's schema per kind of section, headless: the server judges by it, the client writes with it. */
export const EXTENSIONS: Readonly<Record<SectionKind, Extensions>> = { prose, differences, boundaries };
