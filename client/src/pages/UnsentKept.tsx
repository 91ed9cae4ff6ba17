import { useState } from 'react';
import { forgetKept, keptUnder, readKept } from '#connection/kept.ts';
import { UnsentWords } from '#ui/UnsentWords.tsx';

const asKept = (key: string) => readKept(key) ?? '';

type UnsentKeptProps = {
  readonly under: string;
  /** What is kept under a name, as people read it. */
  readonly inWords?: (key: string) => string;
  readonly why?: string;
};

/** What one was still writing, in any of these forms, when the moment for all of them was over. */
export function UnsentKept({ under, inWords = asKept, why }: UnsentKeptProps) {
  const [words, setWords] = useState(() =>
    keptUnder(under)
      .map(inWords)
      .filter((one) => one !== '')
      .join('\n\n'),
  );

  function handleDone(): void {
    for (const key of keptUnder(under)) forgetKept(key);
    setWords('');
  }

  return <UnsentWords words={words} why={why} onDone={handleDone} />;
}
