import { useText } from '#i18n/useText.ts';
import { Switch } from '#ui/Switch.tsx';
import { useSheetSources } from './sheetSources.ts';

/** Sentences without a source are marked only when somebody asks. */
export function BareSwitch() {
  const t = useText();
  const { showsBare, setShowsBare } = useSheetSources();
  return <Switch label={t('sources.showBare')} isChecked={showsBare} onChange={setShowsBare} />;
}
