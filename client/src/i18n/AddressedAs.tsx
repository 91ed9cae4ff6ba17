import { type ReactNode, useContext, useMemo } from 'react';
import type { AddressForm, Texts } from './textKey.ts';
import { TextContext } from './useText.ts';

type AddressedAsProps = { readonly form: AddressForm; readonly children: ReactNode };

/** Below this people are asked with "je" where the words know that form; everywhere else it is "u" (`method.md` 15). */
export function AddressedAs({ form, children }: AddressedAsProps) {
  const texts = useContext(TextContext);
  const addressed = useMemo(() => (texts && form === 'je' ? withJe(texts) : texts), [texts, form]);
  return <TextContext value={addressed}>{children}</TextContext>;
}

function withJe({ t, ...rest }: Texts): Texts {
  return { ...rest, t: (key, values) => t(key, { context: 'je', ...values }) };
}
