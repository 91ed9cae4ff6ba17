import { OFFERED_TIME_ZONES } from '@opgave/shared/contract/timeZone';
import { useText } from '#i18n/useText.ts';
import { Select } from '#ui/Select.tsx';

type TimeZoneFieldProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
};

/** Where the days of the table begin and end; one that is set otherwise stays in the list. */
export function TimeZoneField({ id, value, onChange }: TimeZoneFieldProps) {
  const t = useText();
  const nameOf = useTimeZoneName();
  const zones: readonly string[] = [...new Set([...OFFERED_TIME_ZONES, value])];
  return (
    <Select
      id={id}
      label={t('setup.timeZone')}
      help={t('setup.timeZoneHelp')}
      options={zones.map((zone) => ({ value: zone, label: nameOf(zone) }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** The name of a zone as people know it. */
export function useTimeZoneName(): (zone: string) => string {
  const t = useText();
  return (zone) => {
    const offered = OFFERED_TIME_ZONES.find((one) => one === zone);
    return offered === undefined ? zone.replaceAll('_', ' ') : t(`setup.zone.${offered}`);
  };
}
