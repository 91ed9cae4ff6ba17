import { isSafeLink } from '@opgave/shared/document/links';
import type { ReactNode } from 'react';
import * as Y from 'yjs';
import { field } from './field.ts';
import { useFragmentVersion } from './useFragmentVersion.ts';

const BLOCKS: Readonly<Record<string, (children: ReactNode, element: Y.XmlElement) => ReactNode>> = {
  bulletList: (children) => <ul>{children}</ul>,
  orderedList: (children, element) => <ol start={Number(element.getAttribute('start') ?? 1)}>{children}</ol>,
  listItem: (children) => <li>{children}</li>,
  blockquote: (children) => <blockquote>{children}</blockquote>,
};

function hrefOf(link: unknown): string | undefined {
  const href = field(link, 'href');
  return typeof href === 'string' && isSafeLink(href) ? href : undefined;
}

function Run({ part }: { readonly part: unknown }) {
  const inserted = field(part, 'insert');
  const words = typeof inserted === 'string' ? inserted : '';
  const marks = field(part, 'attributes');
  const leaning = field(marks, 'italic') ? <em>{words}</em> : words;
  const weighed = field(marks, 'bold') ? <strong>{leaning}</strong> : leaning;
  const href = hrefOf(field(marks, 'link'));
  if (!href) return weighed;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {weighed}
    </a>
  );
}

function Runs({ text }: { readonly text: Y.XmlText }) {
  const parts: unknown = text.toDelta();
  if (!Array.isArray(parts)) return null;
  return parts.map((part: unknown, index) => <Run key={index} part={part} />);
}

function Block({ element }: { readonly element: Y.XmlElement | Y.XmlText | Y.XmlHook }) {
  if (element instanceof Y.XmlText) return <Runs text={element} />;
  if (!(element instanceof Y.XmlElement)) return null;
  if (element.nodeName === 'hardBreak') return <br />;
  const children = element.toArray().map((child, index) => <Block key={index} element={child} />);
  if (element.nodeName === 'paragraph') return <p>{isBlank(element) ? <br /> : children}</p>;
  return BLOCKS[element.nodeName]?.(children, element) ?? children;
}

function isBlank(element: Y.XmlElement): boolean {
  return element.toArray().every((child) => child instanceof Y.XmlText && child.length === 0);
}

/** Whether there is nothing yet but at most one empty paragraph. */
export function isBlankText(fragment: Y.XmlFragment): boolean {
  const [first, second] = fragment.toArray();
  if (second) return false;
  return !first || (first instanceof Y.XmlElement && first.nodeName === 'paragraph' && isBlank(first));
}

/** The text of a part of the document as it is now, to read; looks exactly as in the editor. */
export function StaticText({ fragment }: { readonly fragment: Y.XmlFragment }) {
  useFragmentVersion(fragment);
  return fragment.toArray().map((child, index) => <Block key={index} element={child} />);
}
