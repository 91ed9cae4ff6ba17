/** What may not stand in a story (`PII_FOUND`, `method.md` section 3.2). */
export const PERSONAL_DATA = ['citizenServiceNumber', 'bankAccount', 'mailAddress'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA)[number];

export interface FoundPersonalData {
  readonly kind: PersonalDataKind;
  /** The words as they stand in the text, so that the writer can find them. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const GAP = String.raw`[ \u00a0.\-]?`;
/** Looked for from every place, so that words before a number never hide it: the first group is what may be one. */
const PATTERNS: Readonly<Record<PersonalDataKind, RegExp>> = {
  /** Nine digits, with at most one space, dot or dash between two of them, and no tenth. */
  citizenServiceNumber: new RegExp(
    String.raw`(?<![\p{L}\d]|\d[.,])(?=(\d(?:${GAP}\d){8})(?![\p{L}\d]|[.,]\d))`,
    'gu',
  ),
  bankAccount: new RegExp(
    String.raw`(?<![\p{L}\d])(?=([a-z]{2}${GAP}\d{2}(?:${GAP}[a-z\d]){11,30})(?![\p{L}\d]))`,
    'giu',
  ),
  mailAddress: /(?<![\p{L}\d._%+-])(?=([\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}))/gu,
};
/** Of a nine-digit number and of an account number the check digits must be right, so that an amount is no alarm. */
const CHECKS: Readonly<Record<PersonalDataKind, (text: string) => number>> = {
  citizenServiceNumber: (text) => (passesElevenTest(text.replaceAll(/\D/g, '')) ? text.length : 0),
  bankAccount: accountLength,
  mailAddress: (text) => text.length,
};

const MIN_ACCOUNT = 15;
const MAX_ACCOUNT = 34;

/** Every number and address that a story may not hold, in reading order. */
export function findPersonalData(text: string): readonly FoundPersonalData[] {
  return PERSONAL_DATA.flatMap((kind) =>
    [...text.matchAll(PATTERNS[kind])].flatMap(({ 1: candidate = '', index }) => {
      const length = CHECKS[kind](candidate);
      if (length === 0) return [];
      return [{ kind, text: candidate.slice(0, length), from: index, to: index + length }];
    }),
  ).toSorted((one, other) => one.from - other.from);
}

/** The eleven-test of the BSN: 9a + 8b + … + 2h − i is a multiple of eleven. */
function passesElevenTest(digits: string): boolean {
  const total = Array.from(digits).reduce(
    (sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return total % 11 === 0 && total !== 0;
}

/** How much of this text is an account number. Words that follow without a mark are no part of it. */
function accountLength(text: string): number {
  for (let length = text.length; length >= MIN_ACCOUNT; length -= 1) {
    const endsWord = length === text.length || /[ \u00a0.-]/u.test(text.charAt(length));
    if (endsWord && isAccount(text.slice(0, length))) return length;
  }
  return 0;
}

/** ISO 13616: first four to the end, letters as numbers, remainder 1 after division by 97. */
function isAccount(text: string): boolean {
  const plain = text.replaceAll(/[ \u00a0.-]/gu, '').toUpperCase();
  if (plain.length < MIN_ACCOUNT || plain.length > MAX_ACCOUNT) return false;
  const digits = Array.from(`${plain.slice(4)}${plain.slice(0, 4)}`)
    .map((letter) => Number.parseInt(letter, 36))
    .join('');
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
