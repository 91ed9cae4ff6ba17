import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextField } from '#ui/TextField.tsx';

type EndFieldsProps = {
  readonly id: string;
  readonly endDate: string;
  readonly onEndDate: (endDate: string) => void;
  readonly dataInvolved: boolean;
  readonly onDataInvolved: (dataInvolved: boolean) => void;
  readonly error: string | undefined;
};

export function EndFields({ id, endDate, onEndDate, dataInvolved, onDataInvolved, error }: EndFieldsProps) {
  const t = useText();
  return (
    <>
      <TextField
        id={id}
        type="date"
        label={t('setup.endDate')}
        help={t('setup.endDateHelp')}
        value={endDate}
        onChange={onEndDate}
        error={error}
      />
      <Checkbox
        label={t('setup.dataInvolved')}
        hint={t('setup.dataInvolvedHelp')}
        isChecked={dataInvolved}
        onChange={onDataInvolved}
      />
    </>
  );
}
