import { IconPrinter, IconShare2 } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { LinkField } from '#ui/LinkField.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import styles from './wayBack.module.css';

type WayBackCardProps = {
  /** The whole personal link. */
  readonly link: string;
  /** Whose way back it is, for the print. */
  readonly name: string;
  /** The title of the table it leads to. */
  readonly title: string;
};

function ShareButton({ link, title }: { readonly link: string; readonly title: string }) {
  const t = useText();
  if (!('share' in navigator)) return null;
  // Someone who closes the sheet of the device without sharing changed their mind: that is no failure.
  const handlePress = () => void navigator.share({ title, url: link }).catch(() => undefined);
  return (
    <Button variant="plain" icon={<IconShare2 aria-hidden="true" />} onPress={handlePress}>
      {t('wayBack.share')}
    </Button>
  );
}

/** The personal link as code and as text, to copy, print or share. */
export function WayBackCard({ link, name, title }: WayBackCardProps) {
  const t = useText();
  return (
    <div className={styles['card']}>
      <QrCode text={link} label={t('wayBack.code', { name })} />
      <div className={styles['words']}>
        <p className={styles['who']}>{t('wayBack.of', { name, title })}</p>
        <LinkField label={t('wayBack.link')} link={link}>
          <CopyButton text={link} label={t('wayBack.copy')} />
          <Button variant="plain" icon={<IconPrinter aria-hidden="true" />} onPress={() => window.print()}>
            {t('wayBack.print')}
          </Button>
          <ShareButton link={link} title={title} />
        </LinkField>
      </div>
    </div>
  );
}
