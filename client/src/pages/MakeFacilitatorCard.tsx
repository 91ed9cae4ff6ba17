import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { inviteFacilitator } from '#connection/api.ts';
import { useSending } from '#connection/useSending.ts';
import { LinkCard } from '#features/people/LinkCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './homePage.module.css';

/** For the administrator: a link that makes somebody a facilitator of this installation, with their own tables. */
export function MakeFacilitatorCard() {
  const t = useText();
  const { isBusy, refusal, send } = useSending([]);
  const [token, setToken] = useState<string>();

  const makeLink = () =>
    send(async () => {
      const invitation = await inviteFacilitator();
      setToken(invitation.token);
    });

  return (
    <section className={styles['facilitators']}>
      <h2>{t('home.facilitators')}</h2>
      <p className={styles['quiet']}>{t('home.facilitatorsText')}</p>
      {refusal && <Note tone="bad">{t(`error.${refusal.code}`)}</Note>}
      {token !== undefined && (
        <ul>
          <LinkCard title={t('home.facilitatorLink')} token={token} />
        </ul>
      )}
      <div>
        <Button
          variant="outline"
          isBusy={isBusy}
          icon={<IconUserPlus aria-hidden="true" />}
          onPress={() => void makeLink()}
        >
          {t('home.makeFacilitator')}
        </Button>
      </div>
    </section>
  );
}
