import { useState } from 'react';
import { forgetKept, keptUnder, readKept } from '#connection/kept.ts';
import { UnsentWords } from '#ui/UnsentWords.tsx';

/** What one was still writing, in any of these forms, when the moment for all of them was over. */
export function UnsentKept({ under }: { readonly under: string }) {
  const [words, setWords] = useState(() =>
    keptUnder(under)
      .flatMap((key) => readKept(key) ?? [])
      .join('\n\n'),
  );

  function handleDone(): void {
    for (const key of keptUnder(under)) forgetKept(key);
    setWords('');
  }

  return <UnsentWords words={words} onDone={handleDone} />;
}
