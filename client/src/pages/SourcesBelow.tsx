import type { SectionPlace } from '@opgave/shared/contract/place';
import { CORE_FUNDAMENTALS } from '@opgave/shared/method/problemSections';
import { placeAt } from '#features/comments/places.ts';
import { AnswerSources } from '#features/sources/AnswerSources.tsx';
import { OrphanSources } from '#features/sources/OrphanSources.tsx';

type SourcesBelowProps = { readonly document: SectionPlace['document']; readonly section: string };

/** What a section rests on as a whole, and sources whose words are gone from it. */
export function SourcesBelow({ document, section }: SourcesBelowProps) {
  const on = placeAt(document, section);
  const isCore = CORE_FUNDAMENTALS.some((key) => key === section);
  return (
    <>
      {on?.document === 'fundamentals' && <AnswerSources on={on} isRequired={isCore} />}
      <OrphanSources section={section} />
    </>
  );
}
