import type { KnownBody } from '@opgave/shared/contract/bodies';
import { LIMITS } from '@opgave/shared/contract/limits';
import { DECISION_LEVELS } from '@opgave/shared/method/choice';
import { useText } from '#i18n/useText.ts';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { BodyDraft } from './bodyDraft.ts';

interface FieldsProps {
  readonly draft: BodyDraft;
  readonly onChange: (part: Partial<BodyDraft>) => void;
}

/** What an organisation says of a place that decides or advises: how high it is, when it meets, where papers go. */
export function BodyWordsFields({ draft, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <TextField
        label={t('choice.body')}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={LIMITS.titleLength}
      />
      <ChoiceCards<KnownBody['level']>
        label={t('route.level')}
        options={DECISION_LEVELS.map((value) => ({ value, label: t(`choice.level.${value}`) }))}
        value={draft.level}
        onChange={(level) => onChange({ level })}
      />
      <TextField
        label={t('route.rhythm')}
        value={draft.rhythm}
        onChange={(rhythm) => onChange({ rhythm })}
        maxLength={LIMITS.titleLength}
      />
      <TextField
        label={t('route.submitDays')}
        type="number"
        min={0}
        value={draft.submitDays}
        onChange={(submitDays) => onChange({ submitDays })}
      />
      <TextField
        label={t('route.papersTo')}
        value={draft.papersTo}
        onChange={(papersTo) => onChange({ papersTo })}
        maxLength={LIMITS.titleLength}
      />
    </>
  );
}
