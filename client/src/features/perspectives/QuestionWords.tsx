import { useText } from '#i18n/useText.ts';
import type { Row } from './sideBySide.ts';

/** The question of a row; of what each group was asked itself the words stand in the cells. */
export function QuestionWords({ row }: { readonly row: Row }) {
  const t = useText();
  if (row.kind === 'group') return t('perspectives.side.groupQuestion', { number: row.number });
  return t(`perspective.${row.key}.question`);
}
