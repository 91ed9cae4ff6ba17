import { IconPrinter } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { LinkField } from '#ui/LinkField.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import styles from './people.module.css';

type LinkCardProps = {
  /** For whom the link is, in words. */
  readonly title: string;
  readonly token: string;
};

/** The address of the door with its secret; the secret is behind the `#` and so never sent to a server log. */
export function doorLink(token: string, origin: string): string {
  return `${origin}/join#${token}`;
}

/** A fresh link as code and text. It is shown once: the server keeps only its hash. */
export function LinkCard({ title, token }: LinkCardProps) {
  const t = useText();
  const link = doorLink(token, location.origin);
  return (
    <Card as="li">
      <div className={styles['link']}>
        <QrCode text={link} label={t('people.link.code', { title })} />
        <div className={styles['linkWords']}>
          <p className={styles['linkTitle']}>{title}</p>
          <LinkField label={t('people.link.of', { title })} isLabelHidden link={link}>
            <CopyButton text={link} label={t('people.link.copy')} />
            <Button variant="plain" icon={<IconPrinter aria-hidden="true" />} onPress={() => window.print()}>
              {t('people.link.print')}
            </Button>
          </LinkField>
        </div>
      </div>
    </Card>
  );
}
