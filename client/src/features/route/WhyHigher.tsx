import { MIN_WHY_NOT_LOWER } from '@opgave/shared/method/choice';
import { useText } from '#i18n/useText.ts';
import { TextArea } from '#ui/TextArea.tsx';

interface WhyHigherProps {
  readonly whyNotLower: string;
  readonly onChange: (why: string) => void;
}

/** Going up asks for a reason (`method.md` section 11). */
export function WhyHigher({ whyNotLower, onChange }: WhyHigherProps) {
  const t = useText();
  const toGo = MIN_WHY_NOT_LOWER - whyNotLower.trim().length;
  return (
    <TextArea
      label={t('choice.whyNotLower')}
      value={whyNotLower}
      onChange={onChange}
      rows={2}
      maxLength={1_000}
      countHint={toGo > 0 ? t('parts.toGo', { count: toGo }) : undefined}
    />
  );
}
