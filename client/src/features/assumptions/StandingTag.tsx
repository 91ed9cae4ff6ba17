import type { AssumptionStanding } from '@opgave/shared/method/assumptions';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';

const TONES = { open: 'neutral', holds: 'ok', due: 'warn', disproved: 'bad' } as const;

/** How an assumption stands, in words. */
export function StandingTag({ standing }: { readonly standing: AssumptionStanding }) {
  const t = useText();
  return <Tag tone={TONES[standing]}>{t(`assumption.standing.${standing}`)}</Tag>;
}
