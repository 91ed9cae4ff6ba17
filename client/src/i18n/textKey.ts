import type { Language } from '@opgave/shared/contract/records';
import type methodTexts from '@opgave/shared/texts/nl.json';
import type interfaceTexts from './nl.json';

type WithoutForm<Key> = Key extends `${infer Base}_${'one' | 'other' | 'je'}` ? Base : Key;

/** Every text of the interface and of the method, by name. */
export type TextKey = WithoutForm<keyof typeof interfaceTexts | keyof typeof methodTexts>;
export type TextValues = Readonly<Record<string, unknown>>;
/** What a table chose for questions about what somebody lived through; only Dutch knows the difference (`method.md` 15). */
export type AddressForm = 'u' | 'je';
/** `count` chooses between the singular and the plural. */
export type Translate = (key: TextKey, values?: TextValues) => string;
export type Catalogue = Readonly<Record<string, string>>;

export interface Texts {
  readonly t: Translate;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}
