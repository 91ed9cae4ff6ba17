import type { SizingColumn } from '@opgave/shared/method/sessionSizing';
import { useText } from '#i18n/useText.ts';

const LEVELS = ['1', '2', '3', '4'] as const;

/** "Zwaar (2), Lastig (1)": only what somebody chose. */
export function Severities({ column }: { readonly column: SizingColumn }) {
  const t = useText();
  const chosen = LEVELS.flatMap((level, index) => {
    const count = column.severity[index] ?? 0;
    return count > 0 ? [`${t(`sizing.severity.${level}`)} (${count})`] : [];
  });
  return chosen.join(', ');
}
