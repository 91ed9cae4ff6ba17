import { placeOfChosen } from '@opgave/shared/method/cardWords';
import { Fragment, useContext } from 'react';
import { lookOf } from '../marks/look.ts';
import { segmentsOf } from '../marks/segments.ts';
import { type CardMark, CardWordsContext, showsText, type TextOfCard } from './cardWords.ts';

type CardTextProps = TextOfCard & { readonly text: string };

const NONE: readonly CardMark[] = [];

/** A text of a card: words in it can be chosen, and those that somebody said something about have a line below them. */
export function CardText({ text, ...shown }: CardTextProps) {
  const marks = useContext(CardWordsContext)?.marksIn(shown.card, shown.part) ?? NONE;
  const placed = marks.flatMap((item) => {
    const place = placeIn(text, item);
    return place ? [{ ...place, item }] : [];
  });
  const segments = segmentsOf(placed.toSorted((one, other) => one.from - other.from || one.to - other.to));
  return (
    <span data-card-text="" ref={(element) => showsText(element, shown)}>
      {segments.map(({ from, to, mark }, index) => (
        <Fragment key={from}>
          {text.slice(segments[index - 1]?.to ?? 0, from)}
          <mark className={lookOf(mark)} data-marked={mark.id}>
            {text.slice(from, to)}
          </mark>
        </Fragment>
      ))}
      {text.slice(segments.at(-1)?.to ?? 0)}
    </span>
  );
}

/** Where the server saw them, or where they stand alone when the card is newer than what was said about it. */
function placeIn(text: string, { quote, from }: CardMark) {
  if (text.startsWith(quote, from)) return { from, to: from + quote.length };
  return placeOfChosen(text, { quote, place: 0, places: 1 });
}
