import type { Group, Side } from '@opgave/shared/method/groups';
import { type PerspectiveRoot, perspectiveQuestions } from '@opgave/shared/method/perspectiveQuestions';
import { MIN_OUTSIDE, PERSPECTIVE_FIELDS, type PerspectiveField } from '@opgave/shared/method/perspectives';
import type { SheetSection } from '#editor/sheetSection.ts';
import type { Translate } from '#i18n/textKey.ts';

/** Only the two required questions of a group have an example; nobody is led in what may stay empty. */
type GroupExample = `${Exclude<Group, 'other'>}.${1 | 2}`;

/** The questions of somebody of this group as sections of a sheet; the key is the root of the document. */
export function perspectiveSections(t: Translate, group: Group, side: Side): readonly SheetSection[] {
  return perspectiveQuestions(group, side).map(({ root, textKey, isRequired }, index) => ({
    key: root,
    number: index + 1,
    kind: 'prose',
    isRequired,
    min: minOf(root, isRequired),
    title: t(textKey),
    hint: isField(root) ? t(`perspectives.hint.${root}`) : t('perspectives.hint.group'),
    ...exampleOf(t, root),
  }));
}

/** Characters that are asked: enough about somebody from outside, and of the rest that something stands there. */
function minOf(root: PerspectiveRoot, isRequired: boolean): number {
  if (root === 'outside') return MIN_OUTSIDE;
  return isRequired ? 1 : 0;
}

function exampleOf(t: Translate, root: PerspectiveRoot): Pick<SheetSection, 'example'> {
  if (isField(root)) return { example: t(`perspectives.example.${root}`) };
  return hasExample(root) ? { example: t(`perspectives.example.${root}`) } : {};
}

function isField(root: PerspectiveRoot): root is PerspectiveField {
  return PERSPECTIVE_FIELDS.some((field) => field === root);
}

function hasExample(root: PerspectiveRoot): root is GroupExample {
  return root.endsWith('.1') || root.endsWith('.2');
}
