import type { ShownSource, SourceLinkView, SourceView } from '@opgave/shared/contract/sourceLinks';
import { isShaky } from '@opgave/shared/method/assumptions';
import type { ChipLook, DrawnLink } from '#editor/sources/sources.ts';
import type { Translate } from '#i18n/textKey.ts';

/** Who said it: a name as they wished it, or their group. */
function speakerName(t: Translate, by: ShownSource['by']): string {
  if (by.name !== undefined) return by.name;
  return by.group === undefined ? t('sources.somebody') : t(`group.${by.group}.name`);
}

/** "Ervaring van Samira" / "Experience of Samira". */
export function sourceTitle(t: Translate, { kind, by }: Pick<ShownSource, 'kind' | 'by'>): string {
  return t(`sources.title.${kind}`, { name: speakerName(t, by) });
}

/** Shape and first name, or a grey chip for what is not to be read any more. */
export function chipLook(t: Translate, source: SourceView): ChipLook {
  if (source.state === 'withdrawn') {
    const text = t('sources.withdrawn');
    return { state: source.state, text, label: t('sources.chip', { title: text }) };
  }
  if (source.state === 'notShown') {
    const text = t('sources.notShown');
    return { state: source.state, text, label: t('sources.chip', { title: text }) };
  }
  if (source.kind === 'assumption') return assumptionLook(t, source);
  const { group } = source.by;
  const name = speakerName(t, source.by);
  return {
    state: 'shown',
    text: source.by.name === undefined ? name : (name.split(/\s+/u)[0] ?? name),
    label: t('sources.chip', { title: sourceTitle(t, source) }),
    ...(group !== undefined && { group }),
  };
}

/** What is taken for granted is known by how it stands, and not by who looks after it. */
function assumptionLook(t: Translate, source: ShownSource): ChipLook {
  const standing = source.standing ?? 'open';
  const text = t(`assumption.chip.${standing}`);
  const label = t('sources.chip', { title: `${text}: ${source.words[0] ?? ''}` });
  return { state: 'shown', text, label, isShaky: isShaky(standing) };
}

/** The links of one document that hang on words. */
export function drawnLinks(
  t: Translate,
  links: readonly SourceLinkView[],
  document: SourceLinkView['on']['document'],
): readonly DrawnLink[] {
  return links.flatMap(({ id, on, passage, source }) =>
    passage && on.document === document
      ? [{ id, section: on.section, passage, look: chipLook(t, source) }]
      : [],
  );
}
