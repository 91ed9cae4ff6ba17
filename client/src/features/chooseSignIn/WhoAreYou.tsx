import type { SignInChoice } from '@opgave/shared/contract/http';
import type { SignInId } from '@opgave/shared/ids';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Page } from '#ui/Page.tsx';
import styles from './whoAreYou.module.css';

type WhoAreYouProps = {
  readonly choices: readonly SignInChoice[];
  readonly slug: string | undefined;
  readonly onChoose: (signInId: SignInId) => void;
};

/** Several people use this browser: each tab is one of them. */
export function WhoAreYou({ choices, slug, onChoose }: WhoAreYouProps) {
  const t = useText();
  return (
    <Page title={t('page.chooseSignIn')} lead={t('chooseSignIn.lead')}>
      <ul className={styles['list']}>
        {choices.map((choice) => (
          <li key={choice.signInId}>
            <Person choice={choice} slug={slug} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <p>{t('chooseSignIn.notListed')}</p>
    </Page>
  );
}

type PersonProps = Omit<WhoAreYouProps, 'choices'> & { readonly choice: SignInChoice };

function Person({ choice, slug, onChoose }: PersonProps) {
  const t = useText();
  const seat = choice.seats.find((each) => each.slug === slug) ?? choice.seats[0];
  return (
    <button type="button" className={styles['person']} onClick={() => onChoose(choice.signInId)}>
      <Avatar name={choice.displayName} group={seat?.group} isDecorative />
      <span className={styles['words']}>
        <span className={styles['name']}>{choice.displayName}</span>
        {seat && (
          <span className={styles['role']}>
            {seat.group ? t(`group.${seat.group}.name`) : t(`role.${seat.role}.name`)}
          </span>
        )}
      </span>
    </button>
  );
}
