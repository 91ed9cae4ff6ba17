import type { DotsShown } from '@opgave/shared/method/sessionDots';
import { DotsShownCard } from '#features/dots/DotsShownCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';

/** What came of every time that dots were put in a session that is over. */
export function DotsOfSession({ done }: { readonly done: readonly DotsShown[] }) {
  const t = useText();
  return done.map((dots, index) => (
    <Card key={dots.number} as="section" aria-labelledby={`dots-${dots.number}`}>
      <h2 id={`dots-${dots.number}`}>
        {done.length > 1 ? t('dots.time', { number: index + 1 }) : t('dots.title')}
      </h2>
      <DotsShownCard dots={dots} />
    </Card>
  ));
}
