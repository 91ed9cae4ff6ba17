import type { ChangeMe, Me } from '@opgave/shared/contract/http';
import { LANGUAGES } from '@opgave/shared/contract/records';
import type { SignInId } from '@opgave/shared/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId } from 'react';
import { useLocation } from 'react-router';
import { changeMe, endSignIn } from '#connection/api.ts';
import { asAppError } from '#connection/http.ts';
import { forgetAllKept } from '#connection/kept.ts';
import { forgetAnswers } from '#connection/keptAnswers.ts';
import { endLeftDocuments } from '#connection/leftDocuments.ts';
import { clearOfflineCopies } from '#connection/offlineDocuments.ts';
import { KEYS, useMe } from '#connection/queries.ts';
import { Devices } from '#features/account/Devices.tsx';
import { NameForm } from '#features/account/NameForm.tsx';
import { SignOut } from '#features/account/SignOut.tsx';
import { DisplaySettings } from '#features/display/DisplaySettings.tsx';
import { LanguageHelpSwitch } from '#features/languageHelp/LanguageHelpSwitch.tsx';
import { LANGUAGE_NAMES } from '#i18n/language.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { useChooseAgain } from './chooseAgain.ts';
import { MyMailCard } from './MyMailCard.tsx';
import { mayAppoint } from './mayAppoint.ts';
import { OutboxCard } from './OutboxCard.tsx';
import styles from './phasePage.module.css';

/** Name, language, display and devices. */
export function MePage() {
  const { data: me } = useMe();
  return me ? <Account me={me} /> : null;
}

function Account({ me }: { readonly me: Me }) {
  const t = useText();
  const { save, end, signOut, isBusy, refusal } = useAccount(me);
  return (
    <Page title={t('page.me')} lead={t('me.lead')}>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal}`)}
        </Note>
      )}
      <Card padding="roomy">
        <NameForm name={me.displayName} isBusy={isBusy} onSave={(displayName) => save({ displayName })} />
      </Card>
      <Card padding="roomy">
        <LanguageChoice onChoose={(language) => save({ language })} />
      </Card>
      <Part id="display" title={t('me.display')}>
        <DisplaySettings>
          <LanguageHelpSwitch />
        </DisplaySettings>
      </Part>
      <Part id="mail" title={t('mail.title')}>
        <MyMailCard />
      </Part>
      {mayAppoint(me) && (
        <Part title={t('outbox.title')}>
          <OutboxCard />
        </Part>
      )}
      <Part title={t('me.devices')}>
        <p>{t('me.devicesHelp')}</p>
        <Devices signIns={me.signIns} isBusy={isBusy} onEnd={end} />
      </Part>
      <Part title={t('me.signOut')}>
        <SignOut isBusy={isBusy} onSignOut={signOut} />
      </Part>
    </Page>
  );
}

type PartProps = { readonly id?: string; readonly title: string; readonly children: ReactNode };

/** A part with a name in the address can be gone to from elsewhere. */
function Part({ id, title, children }: PartProps) {
  const ownId = useId();
  const heading = id ?? ownId;
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === `#${heading}`) document.getElementById(heading)?.scrollIntoView();
  }, [hash, heading]);
  return (
    <Card as="section" padding="roomy" aria-labelledby={heading}>
      <h2 id={heading} className={styles['heading']}>
        {title}
      </h2>
      {children}
    </Card>
  );
}

/** Remembered on this device at once, and with the person for messages of the server. */
function LanguageChoice({ onChoose }: { readonly onChoose: (language: Me['language']) => void }) {
  const t = useText();
  const [language, setLanguage] = useLanguage();
  return (
    <ChoiceCards
      label={t('me.language')}
      value={language}
      onChange={(chosen) => {
        setLanguage(chosen);
        onChoose(chosen);
      }}
      options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  );
}

function useAccount(me: Me) {
  const t = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const chooseAgain = useChooseAgain();
  const refetch = () => queries.invalidateQueries({ queryKey: KEYS.me });
  const saving = useMutation({
    mutationFn: (change: ChangeMe) => changeMe(change),
    onSuccess: (_, { displayName }) => {
      if (displayName !== undefined) toast({ text: t('me.nameSaved') });
    },
    onSettled: refetch,
  });
  const ending = useMutation({
    mutationFn: (signInId: SignInId) => endSignIn(signInId),
    onSuccess: () => toast({ text: t('me.ended') }),
    onSettled: refetch,
  });
  const leaving = useMutation({
    mutationFn: async () => {
      const mine = me.signIns.find(({ isThis }) => isThis);
      if (mine) await endSignIn(mine.id);
      endLeftDocuments(me.personId);
      await clearOfflineCopies(me.personId);
      forgetAnswers();
      forgetAllKept();
    },
    onSuccess: chooseAgain,
  });
  const error = saving.error ?? ending.error ?? leaving.error;
  return {
    save: saving.mutate,
    end: ending.mutate,
    signOut: () => leaving.mutate(),
    isBusy: saving.isPending || ending.isPending || leaving.isPending,
    refusal: error ? asAppError(error).code : undefined,
  };
}
