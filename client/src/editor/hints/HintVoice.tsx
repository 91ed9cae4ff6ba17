import { useText } from '#i18n/useText.ts';
import type { Hints } from './hints.ts';
import { useHintsNow } from './hints.ts';

/** Said once per sentence, politely, to whoever wrote it. */
export function HintVoice({ hints }: { readonly hints: Hints }) {
  const t = useText();
  const { told } = useHintsNow(hints);
  return (
    <div role="status" className="visually-hidden">
      {told !== undefined && <span key={told}>{t('solutionTalk.spoken')}</span>}
    </div>
  );
}
