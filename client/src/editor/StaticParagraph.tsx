import { inlineText } from '@opgave/shared/document/extractText';
import { isSafeLink } from '@opgave/shared/document/links';
import { Fragment, type ReactNode, useMemo } from 'react';
import * as Y from 'yjs';
import { field } from './field.ts';
import { useHints, useHintsNow } from './hints/hints.ts';
import { StaticHint } from './hints/StaticHint.tsx';
import { lookOf } from './marks/look.ts';
import markStyles from './marks/marks.module.css';
import type { WordsMark } from './marks/marks.ts';
import { type Segment, segmentsOf } from './marks/segments.ts';
import { useMarksIn } from './marks/useMarksIn.ts';
import { showsBlock } from './sources/blockDom.ts';
import { Chips } from './sources/Chips.tsx';
import sourceStyles from './sources/sources.module.css';
import { usePlacedSources, useSourcesIn } from './sources/sources.ts';
import { useWriting } from './writing.ts';

/** A stretch of words with the same marks, or a line break, and where it begins. */
interface Piece {
  readonly from: number;
  /** Undefined for a line break. */
  readonly words?: string;
  readonly marks?: unknown;
}

function piecesOf(element: Y.XmlElement): readonly Piece[] {
  let from = 0;
  return element.toArray().flatMap((child) => {
    const parts: unknown = child instanceof Y.XmlText ? child.toDelta() : [undefined];
    if (!Array.isArray(parts)) return [];
    return parts.map((part: unknown): Piece => {
      const words = field(part, 'insert');
      const piece = typeof words === 'string' ? { from, words, marks: field(part, 'attributes') } : { from };
      from += piece.words?.length ?? 1;
      return piece;
    });
  });
}

/** What of the pieces stands between two places. */
function between(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(from, piece.from);
    const end = Math.min(to, piece.from + (piece.words?.length ?? 1));
    if (start >= end) return [];
    if (piece.words === undefined) return [piece];
    return [{ ...piece, from: start, words: piece.words.slice(start - piece.from, end - piece.from) }];
  });
}

function hrefOf(link: unknown): string | undefined {
  const href = field(link, 'href');
  return typeof href === 'string' && isSafeLink(href) ? href : undefined;
}

function Run({ words, marks }: Piece) {
  if (words === undefined) return <br />;
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

function Runs({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece) => <Run key={piece.from} {...piece} />);
}

type MarkedProps = {
  readonly pieces: readonly Piece[];
  readonly segments: readonly Segment<WordsMark>[];
  readonly from: number;
  readonly to: number;
};

/** Letters with a line below those that somebody said something about. */
function Marked({ pieces, segments, from, to }: MarkedProps) {
  const here = segments.filter((one) => one.from < to && from < one.to);
  return (
    <>
      {here.map(({ mark, ...segment }, index) => (
        <Fragment key={segment.from}>
          <Runs pieces={between(pieces, here[index - 1]?.to ?? from, segment.from)} />
          <mark className={lookOf(mark)} data-marked={mark.id}>
            <Runs pieces={between(pieces, Math.max(from, segment.from), Math.min(to, segment.to))} />
          </mark>
        </Fragment>
      ))}
      <Runs pieces={between(pieces, Math.max(from, here.at(-1)?.to ?? from), to)} />
    </>
  );
}

/** Something drawn between two letters: a mark before a sentence, its sources behind it, other words to stand there. */
interface Cut {
  readonly at: number;
  readonly name: 'bare' | 'chips' | 'instead';
  readonly node: ReactNode;
}

type WordsProps = {
  readonly pieces: readonly Piece[];
  readonly segments: readonly Segment<WordsMark>[];
  readonly cuts: readonly Cut[];
  readonly from: number;
  readonly to: number;
};

function Words({ pieces, segments, cuts, from, to }: WordsProps) {
  return (
    <>
      {cuts.map(({ at, name, node }, index) => (
        <Fragment key={`${name} ${at}`}>
          <Marked {...{ pieces, segments }} from={cuts[index - 1]?.at ?? from} to={at} />
          {node}
        </Fragment>
      ))}
      <Marked {...{ pieces, segments }} from={cuts.at(-1)?.at ?? from} to={to} />
    </>
  );
}

/** Sources and marks of a paragraph, in reading order. */
function useCuts(element: Y.XmlElement): readonly Cut[] {
  const sources = usePlacedSources();
  const { mayWrite } = useWriting();
  const placed = useMarksIn(element);
  const drawn = useSourcesIn(sources, element);
  const instead = placed.flatMap(({ item, to }): readonly Cut[] => {
    if (!item.instead) return [];
    const node = <ins className={markStyles['instead']}>{item.instead}</ins>;
    return [{ at: to, name: 'instead', node: <span data-chips="">{node}</span> }];
  });
  if (!sources) return instead;
  const { open } = sources;
  const chips = drawn.chips.map(({ at, links }): Cut => {
    return { at, name: 'chips', node: <Chips links={links} open={open} isInTabOrder={!mayWrite} /> };
  });
  const bare = drawn.bare.map(({ from }): Cut => {
    return { at: from, name: 'bare', node: <span className={sourceStyles['bare']} /> };
  });
  return [...instead, ...chips, ...bare].toSorted((one, other) => one.at - other.at);
}

type StaticParagraphProps = { readonly element: Y.XmlElement; readonly isQuoted: boolean };

/** A paragraph to read, with the hints and the sources that are shown in it. */
export function StaticParagraph({ element, isQuoted }: StaticParagraphProps) {
  const given = useHints();
  const { opened } = useHintsNow(given);
  const cuts = useCuts(element);
  const pieces = piecesOf(element);
  const placed = useMarksIn(element);
  const segments = useMemo(() => segmentsOf(placed), [placed]);
  const text = inlineText(element);
  const signals = given && !isQuoted ? given.desk.shownIn(element, text) : [];
  const words = (from: number, to: number) => {
    const here = cuts.filter(({ at }) => from <= at && at <= to);
    return <Words {...{ pieces, segments, from, to }} cuts={here} />;
  };
  return (
    <>
      <p ref={(paragraph) => showsBlock(paragraph, element)}>
        {signals.map(({ key, kind, from, to }, index) => (
          <Fragment key={from}>
            {words(signals[index - 1]?.to ?? 0, from)}
            <StaticHint signalKey={key} kind={kind} isOpen={opened?.key === key}>
              <Words
                {...{ pieces, segments, from, to }}
                cuts={cuts.filter(({ at }) => from < at && at < to)}
              />
            </StaticHint>
          </Fragment>
        ))}
        {words(signals.at(-1)?.to ?? 0, text.length)}
      </p>
      <OpenedHint keys={signals.map(({ key }) => key)} />
    </>
  );
}

/** The card below the paragraph, for whoever only reads; whoever writes gets it in the editor. */
function OpenedHint({ keys }: { readonly keys: readonly string[] }) {
  const given = useHints();
  const { hints, opened } = useHintsNow(given);
  const hint = hints.find(({ signal }) => signal.key === opened?.key && keys.includes(signal.key));
  if (!given || given.mayWrite || !hint) return null;
  const close = () => {
    given.desk.close();
    given.desk.goTo(hint);
  };
  return given.renderCard(hint, { close, rewrite: close, takesFocus: opened?.isByKeyboard === true });
}
