import type { StatementView } from '@opgave/shared/contract/statements';
import { CardText } from '#editor/cardWords/CardText.tsx';

/** A statement in its own words, in which one chooses some to say something about. */
export function StatementText({ statement: { id, text } }: { readonly statement: StatementView }) {
  return <CardText card={{ kind: 'statement', statementId: id }} part="text" name={text} text={text} />;
}
