import type { SwitchShown } from '@opgave/shared/method/sessionSwitch';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/part.module.css';
import { SwitchPicture } from './SwitchPicture.tsx';
import { SwitchTable } from './SwitchTable.tsx';
import styles from './switching.module.css';

/** How well groups understood each other, as a picture or as a table: where it was not so is where to begin talking. */
export function SwitchShownCard({ shown }: { readonly shown: readonly SwitchShown[] }) {
  const t = useText();
  const [isTable, setIsTable] = useState(false);
  const newest = shown.at(-1);
  if (newest?.pairs.length === 0) return <p>{t('switch.nobodyWrote')}</p>;
  return (
    <div className={styles['give']}>
      <h2 className={styles['question']}>{newest?.question}</h2>
      {isTable ? <SwitchTable shown={shown} /> : <SwitchPicture shown={shown} />}
      <p className={parts['small']}>{t('switch.talk')}</p>
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
