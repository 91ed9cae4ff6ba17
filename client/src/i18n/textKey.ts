import type { Language } from '@opgave/shared/contract/records';
import type methodTexts from '@opgave/shared/texts/nl.json';
import type interfaceTexts from './nl.json';

type WithoutPlural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Every text of the interface and of the method, by name. */
export type TextKey = WithoutPlural<keyof typeof interfaceTexts | keyof typeof methodTexts>;
export type TextValues = Readonly<Record<string, unknown>>;
/** `count` chooses between the singular and the plural. */
export type Translate = (key: TextKey, values?: TextValues) => string;
export type Catalogue = Readonly<Record<string, string>>;

export interface Texts {
  readonly t: Translate;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}
