import type { AppError } from '@opgave/shared/contract/errors';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';

/** Why the server did not do it, when it did not. */
export function NotDone({ refusal }: { readonly refusal: AppError | undefined }) {
  const t = useText();
  return (
    refusal && (
      <Note tone="warn" role="alert">
        {t(`error.${refusal.code}`)}
      </Note>
    )
  );
}
