import { memo, type ReactNode } from 'react';
import * as Y from 'yjs';
import { StaticParagraph } from './StaticParagraph.tsx';
import { useFragmentVersion } from './useFragmentVersion.ts';

const BLOCKS: Readonly<Record<string, (children: ReactNode, element: Y.XmlElement) => ReactNode>> = {
  bulletList: (children) => <ul>{children}</ul>,
  orderedList: (children, element) => <ol start={Number(element.getAttribute('start') ?? 1)}>{children}</ol>,
  listItem: (children) => <li>{children}</li>,
  blockquote: (children) => <blockquote>{children}</blockquote>,
};

type BlockProps = {
  readonly element: Y.XmlElement | Y.XmlText | Y.XmlHook;
  readonly isQuoted?: boolean;
};

function Block({ element, isQuoted = false }: BlockProps) {
  if (!(element instanceof Y.XmlElement)) return null;
  if (element.nodeName === 'paragraph') {
    return isBlank(element) ? (
      <p>
        <br />
      </p>
    ) : (
      <StaticParagraph element={element} isQuoted={isQuoted} />
    );
  }
  const isQuotation = isQuoted || element.nodeName === 'blockquote';
  const children = element
    .toArray()
    .map((child, index) => <Block key={index} element={child} isQuoted={isQuotation} />);
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

type StaticTextProps = { readonly fragment: Y.XmlFragment };

/**
 * The text of a part of the document as it is now, to read; looks exactly as in the editor. It draws anew when this part
 * changed, not with every letter that somebody types elsewhere: thousands of marked words may stand in it.
 */
export const StaticText = memo(function StaticText({ fragment }: StaticTextProps) {
  useFragmentVersion(fragment);
  return fragment.toArray().map((child, index) => <Block key={index} element={child} />);
});
