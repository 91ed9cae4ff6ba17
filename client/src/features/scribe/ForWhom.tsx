import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';
import type { ForWhomState } from './useForWhom.ts';

const SELF = 'self';
const NONE = 'none';
export const FOR_WHOM_ID = 'for-whom';

type ForWhomProps = { readonly state: ForWhomState; readonly isAsked: boolean };

/** Whose words they are, for who writes down what others in the room say. */
export function ForWhom({ state, isAsked }: ForWhomProps) {
  const t = useText();
  const { offered, value, choose, maySpeak } = state;
  const options = [
    maySpeak ? { value: SELF, label: t('scribe.self') } : { value: NONE, label: t('scribe.choose') },
    ...offered.map(({ value: one, name, group }) => ({
      value: one,
      label: name
        ? `${name}${group ? ` (${t(`group.${group}.name`)})` : ''}`
        : t('scribe.someoneOf', { group: group ? t(`group.${group}.name`) : '' }),
    })),
  ];
  return (
    <Select
      id={FOR_WHOM_ID}
      label={t('scribe.label')}
      help={t('scribe.help')}
      options={options}
      value={value}
      onChange={choose}
      error={isAsked && state.choice === 'none' ? t('scribe.missing') : undefined}
    />
  );
}
