import { useText } from '#i18n/useText.ts';
import parts from '#ui/part.module.css';

type HiddenWhyProps = { readonly words: { readonly hidden?: string | undefined; readonly isMine: boolean } };

/** That words are out of sight, and why; whoever wrote them reads that it is about theirs. */
export function HiddenWhy({ words: { hidden, isMine } }: HiddenWhyProps) {
  const t = useText();
  if (hidden === undefined) return null;
  return (
    <p className={parts['small']}>
      {t(isMine ? 'sessionOrder.hiddenMine' : 'sessionOrder.hiddenBecause', { reason: hidden })}
    </p>
  );
}
