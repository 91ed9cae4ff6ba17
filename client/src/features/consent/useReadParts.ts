import type { TextView } from '@opgave/shared/contract/consent';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { fromJson } from '#connection/fromJson.ts';
import { remember, remembered } from '#ui/remembered.ts';

const Keys = z.array(z.string());

function nameOf({ hash }: TextView): string {
  return `opgave.answer.read.${hash}`;
}

/** Only how much of a text was on the screen of this device; nobody else hears of it. */
function readKeys(text: TextView): readonly string[] {
  return Keys.safeParse(fromJson(remembered(nameOf(text)))).data ?? [];
}

/** Counts the parts of a text whose end was on the screen. */
export function useReadParts(text: TextView) {
  const [keys, setKeys] = useState(() => readKeys(text));

  const watch = useCallback(
    (box: HTMLElement | null) => {
      if (!box) return undefined;
      const seen = new Set(readKeys(text));
      const observer = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          const key = target.parentElement?.dataset['part'];
          if (isIntersecting && key !== undefined) seen.add(key);
        }
        remember(nameOf(text), JSON.stringify([...seen]));
        setKeys([...seen]);
      });
      for (const end of box.querySelectorAll('[data-part] > :last-child')) observer.observe(end);
      return () => observer.disconnect();
    },
    [text],
  );
  return { count: keys.length, watch };
}
