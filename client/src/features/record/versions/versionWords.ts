import type { VersionedDocument, VersionText, VersionView } from '@opgave/shared/contract/versions';
import { phaseNumber } from '@opgave/shared/method/phases';
import { type DifferencePiece, textDifference } from '@opgave/shared/method/textDifference';
import { blocksText } from '#editor/blockWords.ts';
import type { TextKey, Translate } from '#i18n/textKey.ts';

const DOCUMENT_NAMES: ReadonlyMap<string, TextKey> = new Map<string, TextKey>([
  ['problem', 'page.problem'],
  ['fundamentals', 'page.fundamentals'],
  ['data-why', 'page.data'],
  ['choice', 'page.choice'],
]);

export function documentName(t: Translate, document: VersionedDocument): string {
  return t(DOCUMENT_NAMES.get(document) ?? 'versions.ofOption');
}

const PAGES: ReadonlyMap<string, string> = new Map([['data-why', 'data']]);

/** The page on which a text is written, below that of its table. */
export function documentPath(document: VersionedDocument): string {
  return PAGES.get(document) ?? document.replace('option/', 'options/');
}

/** The page of its versions. */
export function versionsPath(document: VersionedDocument): string {
  return `record/versions/${encodeURIComponent(document)}`;
}

/** The name that somebody gave it, or its number. */
export function versionName(t: Translate, version: Pick<VersionView, 'number' | 'name'>): string {
  return version.name ?? t('versions.number', { number: version.number });
}

/** Why it was kept. */
export function versionReason(t: Translate, version: VersionView): string {
  const { reason, restoredFrom, phase } = version;
  if (reason === 'restore') return t('versions.reason.restore', { number: restoredFrom ?? '' });
  if (reason !== 'phase-change') return t(`versions.reason.${reason}`);
  return t('versions.reason.phase-change', { number: phaseNumber(phase), phase: t(`phase.${phase}.name`) });
}

export interface ChangedSection {
  readonly section: string;
  readonly pieces: readonly DifferencePiece[];
  readonly isChanged: boolean;
}

/** Every section with words on one of the two sides, and what differs. */
export function changedSections(
  t: Translate,
  before: VersionText,
  after: VersionText,
): readonly ChangedSection[] {
  const wordsIn = ({ sections }: VersionText, section: string) =>
    blocksText(t, sections.find((one) => one.section === section)?.blocks ?? []);
  return after.sections.flatMap(({ section }) => {
    const pieces = textDifference(wordsIn(before, section), wordsIn(after, section));
    const isChanged = pieces.some(({ kind }) => kind !== 'same');
    return pieces.length === 0 ? [] : [{ section, pieces, isChanged }];
  });
}

/** How many words came in and went out. */
export function wordCounts(sections: readonly ChangedSection[]): {
  readonly added: number;
  readonly removed: number;
} {
  const count = (kind: DifferencePiece['kind']) =>
    sections
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece.kind === kind)
      .reduce((sum, { words }) => sum + words.split(/\s+/u).filter(Boolean).length, 0);
  return { added: count('added'), removed: count('removed') };
}
