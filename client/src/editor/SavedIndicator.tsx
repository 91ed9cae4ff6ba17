import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { SavedState } from '#connection/savedState.ts';
import { formatTime } from '#i18n/format.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import styles from './savedIndicator.module.css';

const ICONS = { saving: IconCircleDashed, saved: IconCircleCheck, notSaved: IconAlertCircle } as const;

/** The one place that says whether words are safe: exactly three states, always in words. */
export function SavedIndicator({ saved }: { readonly saved: SavedState }) {
  const t = useText();
  const [language] = useLanguage();
  const Icon = ICONS[saved.kind];
  const isBack = useSavedAgain(saved.kind);
  return (
    <span className={styles['saved']} data-saved={saved.kind}>
      <Icon aria-hidden="true" />
      <span>
        {saved.kind === 'notSaved'
          ? t('saved.notSaved', { time: formatTime(saved.since, language) })
          : t(`saved.${saved.kind}`)}
      </span>
      <span role="status" className="visually-hidden">
        {isBack && t('saved.again')}
      </span>
    </span>
  );
}

/** Only after "not saved" is "saved" worth saying aloud. */
function useSavedAgain(kind: SavedState['kind']): boolean {
  const wasLost = useRef(false);
  const [isBack, setIsBack] = useState(false);
  useEffect(() => {
    if (kind === 'notSaved') wasLost.current = true;
    setIsBack(kind === 'saved' && wasLost.current);
    if (kind === 'saved') wasLost.current = false;
  }, [kind]);
  return isBack;
}
