import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import styles from './section.module.css';
import type { SheetSection } from './sheetSection.ts';
import type { Writers } from './useWriters.ts';
import type { Writer } from './writer.ts';

function listed(writers: readonly Writer[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(writers.map(({ name }) => name));
}

/** Who writes in a section that one is not writing in oneself. */
export function WritersHere({ writers }: { readonly writers: readonly Writer[] }) {
  const t = useText();
  const [language] = useLanguage();
  if (writers.length === 0) return null;
  return (
    <p className={styles['writers']}>
      {writers.slice(0, 3).map(({ personId, name, group }) => (
        <Avatar key={personId} name={name} group={group} size="s" isDecorative />
      ))}
      {t('sheet.writesHere', { count: writers.length, names: listed(writers, language) })}
    </p>
  );
}

const QUIET = 30_000;

type WritersVoiceProps = { readonly writers: Writers; readonly sections: readonly SheetSection[] };

/** "Loes schrijft nu in deel 5.": politely, on a change, and not more often than every 30 s. */
export function WritersVoice({ writers, sections }: WritersVoiceProps) {
  const t = useText();
  const before = useRef<ReadonlySet<string>>(new Set());
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  const [said, setSaid] = useState<{ readonly name: string; readonly number: number }>();

  useEffect(() => {
    const places = sections.flatMap(({ key, number }) =>
      (writers.get(key) ?? []).map(({ personId, name }) => ({ id: `${personId} ${key}`, name, number })),
    );
    const fresh = places.find(({ id }) => !before.current.has(id));
    before.current = new Set(places.map(({ id }) => id));
    if (!fresh || performance.now() - saidAt.current < QUIET) return;
    saidAt.current = performance.now();
    setSaid({ name: fresh.name, number: fresh.number });
  }, [writers, sections]);

  return (
    <div role="status" className="visually-hidden">
      {said && t('sheet.writesNow', said)}
    </div>
  );
}
