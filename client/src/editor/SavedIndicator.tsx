import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DocumentProvider } from '#connection/documentProvider.ts';
import type { SavedState } from '#connection/savedState.ts';
import { useDeviceTime } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import styles from './savedIndicator.module.css';

const ICONS = { saving: IconCircleDashed, saved: IconCircleCheck, notSaved: IconAlertCircle } as const;

/** The one place that says whether words are safe: exactly three states, always in words. */
export function SavedIndicator({ provider }: { readonly provider: DocumentProvider }) {
  const { saved, link } = useSyncExternalStore(provider.subscribe, provider.getState);
  const t = useText();
  const time = useDeviceTime();
  const Icon = ICONS[saved.kind];
  const showToast = useToast();
  const isBack = useSavedAgain(saved);
  useEffect(() => {
    if (isBack) showToast({ text: t('saved.everything') });
  }, [isBack, showToast, t]);
  return (
    <span className={styles['saved']} data-saved={saved.kind}>
      <Icon aria-hidden="true" />
      <span>
        {saved.kind === 'notSaved'
          ? t('saved.notSaved', { time: time(saved.since) })
          : t(`saved.${saved.kind}`)}
      </span>
      {link.kind === 'open' && link.road === 'polling' && (
        <span className={styles['detour']} title={t('saved.detourWhy')}>
          {t('saved.detour')}
        </span>
      )}
      <span role="status" className="visually-hidden">
        {isBack && t('saved.again')}
      </span>
    </span>
  );
}

/** A loss that is over this soon was not worth a word. */
const SHORT = 2_000;

/** Only after "not saved" is "saved" worth saying. */
function useSavedAgain(saved: SavedState): boolean {
  const lostSince = useRef<number>(undefined);
  const [isBack, setIsBack] = useState(false);
  useEffect(() => {
    if (saved.kind === 'notSaved') lostSince.current ??= saved.since;
    if (saved.kind === 'saving') return;
    const since = lostSince.current;
    setIsBack(saved.kind === 'saved' && since !== undefined && Date.now() - since > SHORT);
    if (saved.kind === 'saved') lostSince.current = undefined;
  }, [saved]);
  return isBack;
}
