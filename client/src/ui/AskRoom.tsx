import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './part.module.css';
import { TextArea } from './TextArea.tsx';

type AskRoomProps = {
  /** What it is, and what it does. */
  readonly lead: string;
  readonly label: string;
  /** The question that stands there to begin with. */
  readonly atFirst?: string | undefined;
  readonly maxLength: number;
  /** On the button, and why it does nothing without a question. */
  readonly say: { readonly begin: string; readonly empty: string };
  readonly isBusy: boolean;
  readonly onAsk: (question: string) => void;
};

/** A question with which everyone in a session begins to fill something in; it is asked as one line, as minutes tell it. */
export function AskRoom({ lead, label, atFirst = '', maxLength, say, isBusy, onAsk }: AskRoomProps) {
  const [question, setQuestion] = useState(atFirst);
  return (
    <>
      <p className={styles['small']}>{lead}</p>
      <TextArea label={label} value={question} onChange={setQuestion} maxLength={maxLength} rows={2} />
      <div>
        <Button
          isBusy={isBusy}
          cannotYet={question.trim() === '' ? say.empty : undefined}
          onPress={() => onAsk(question.trim().replaceAll(/\s+/g, ' '))}
        >
          {say.begin}
        </Button>
      </div>
    </>
  );
}
