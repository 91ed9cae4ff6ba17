import type { SizingShown } from '@opgave/shared/method/sessionSizing';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { SizingPicture } from './SizingPicture.tsx';
import { SizingTable } from './SizingTable.tsx';
import styles from './sizing.module.css';

/** Side by side, as a picture or as a table: where they lie far apart is where to begin talking. */
export function SizingShownCard({ shown }: { readonly shown: readonly SizingShown[] }) {
  const t = useText();
  const [isTable, setIsTable] = useState(false);
  return (
    <div className={styles['give']}>
      <h2 className={styles['question']}>{shown.at(-1)?.question}</h2>
      {isTable ? <SizingTable shown={shown} /> : <SizingPicture shown={shown} />}
      <p className={parts['small']}>{t('sizing.talk')}</p>
      <div>
        <Button
          variant="quiet"
          size="sm"
          icon={isTable ? <IconChartBar aria-hidden="true" /> : <IconTable aria-hidden="true" />}
          onPress={() => setIsTable(!isTable)}
        >
          {t(isTable ? 'dots.asPicture' : 'dots.asTable')}
        </Button>
      </div>
    </div>
  );
}
