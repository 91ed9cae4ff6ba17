import { SWITCH_MARKS } from '@opgave/shared/method/sessionSwitch';
import { useText } from '#i18n/useText.ts';

/** "3 klopt, 1 klopt deels": only what somebody chose. */
export function MarkCounts({ marks }: { readonly marks: readonly number[] }) {
  const t = useText();
  const chosen = SWITCH_MARKS.flatMap((mark, index) => {
    const count = marks[index] ?? 0;
    return count > 0 ? [t(`switch.counted.${mark}`, { count })] : [];
  });
  return chosen.length > 0 ? chosen.join(', ') : t('switch.unmarked');
}
