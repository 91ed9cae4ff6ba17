import { LOCALES } from '@opgave/shared/contract/locales';
import type { Language } from '@opgave/shared/contract/records';
import { useCallback, useEffect, useState } from 'react';

/** Reads pieces of text aloud, one after the other, with the voice of the device. */
export function useReadAloud(language: Language) {
  const canRead = 'speechSynthesis' in globalThis;
  const [isReading, setIsReading] = useState(false);

  const stop = useCallback(() => {
    if (canRead) speechSynthesis.cancel();
    setIsReading(false);
  }, [canRead]);
  useEffect(() => stop, [stop]);

  function start(pieces: readonly string[]): void {
    speechSynthesis.cancel();
    setIsReading(true);
    const spoken = pieces.map((piece) => {
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.lang = LOCALES[language];
      return utterance;
    });
    spoken.at(-1)?.addEventListener('end', () => setIsReading(false));
    for (const utterance of spoken) {
      utterance.addEventListener('error', () => setIsReading(false));
      speechSynthesis.speak(utterance);
    }
  }

  return { canRead, isReading, start, stop };
}
