import { isSafeLink } from '@opgave/shared/document/links';
import type { ReactNode } from 'react';
import * as Y from 'yjs';
import { useFragmentVersion } from './useFragmentVersion.ts';

interface Delta {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

const BLOCKS: Readonly<Record<string, (children: ReactNode, element: Y.XmlElement) => ReactNode>> = {
  bulletList: (children) => <ul>{children}</ul>,
  orderedList: (children, element) => <ol start={Number(element.getAttribute('start') ?? 1)}>{children}</ol>,
  listItem: (children) => <li>{children}</li>,
  blockquote: (children) => <blockquote>{children}</blockquote>,
};

function hrefOf(link: unknown): string | undefined {
  if (typeof link !== 'object' || link === null || !('href' in link)) return undefined;
  return typeof link.href === 'string' && isSafeLink(link.href) ? link.href : undefined;
}

function Run({ insert, attributes = {} }: Delta) {
  const words = String(insert ?? '');
  const leaning = attributes['italic'] ? <em>{words}</em> : words;
  const weighed = attributes['bold'] ? <strong>{leaning}</strong> : leaning;
  const href = hrefOf(attributes['link']);
  if (!href) return weighed;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {weighed}
    </a>
  );
}

function Runs({ text }: { readonly text: Y.XmlText }) {
  const parts: readonly Delta[] = text.toDelta();
  return parts.map((part, index) => <Run key={index} {...part} />);
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

/** The text of a part of the document as it is now, to read; looks exactly as in the editor. */
export function StaticText({ fragment }: { readonly fragment: Y.XmlFragment }) {
  useFragmentVersion(fragment);
  return fragment.toArray().map((child, index) => <Block key={index} element={child} />);
}
