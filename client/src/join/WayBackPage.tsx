import { IconArrowRight, IconKey, IconLifebuoy, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { WayBackCard } from '#features/wayBack/WayBackCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import styles from './wayBackPage.module.css';

type WayBackPageProps = {
  readonly link: string;
  readonly name: string;
  readonly title: string;
  readonly onGoOn: () => void;
};

const FACTS = [
  { key: 'keep', icon: <IconKey aria-hidden="true" /> },
  { key: 'lost', icon: <IconRefresh aria-hidden="true" /> },
  { key: 'help', icon: <IconLifebuoy aria-hidden="true" /> },
] as const;

/** Shown once, right after coming in: how to come back without an account. */
export function WayBackPage({ link, name, title, onGoOn }: WayBackPageProps) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles['page']}>
      <title>{`${t('wayBack.title')} – ${title} – Opgave`}</title>
      <p className="visually-hidden" role="status">
        {t('door.youAreIn')}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t('wayBack.title')}
      </h1>
      <p className={styles['lead']}>{t('wayBack.lead', { name })}</p>
      <Card padding="roomy">
        <WayBackCard link={link} name={name} title={title} />
      </Card>
      <ul className={styles['facts']}>
        {FACTS.map(({ key, icon }) => (
          <li key={key}>
            {icon}
            <p>
              <strong>{t(`wayBack.${key}`)}</strong> {t(`wayBack.${key}.more`)}
            </p>
          </li>
        ))}
      </ul>
      <div className={styles['next']}>
        <Button
          variant="primary"
          size="lg"
          iconAfter={<IconArrowRight aria-hidden="true" />}
          onPress={onGoOn}
        >
          {t('wayBack.goOn')}
        </Button>
      </div>
    </div>
  );
}
