import { IconTool } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Fallback } from './Fallback.tsx';

type BrokenPageProps = { readonly isAlone: boolean };

/** Our mistake, in plain words. */
export function BrokenPage({ isAlone }: BrokenPageProps) {
  const t = useText();
  return (
    <Fallback
      icon={<IconTool />}
      title={t('shell.brokenTitle')}
      text={t('shell.brokenText')}
      isAlone={isAlone}
    />
  );
}
