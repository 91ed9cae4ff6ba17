import { SessionPath } from '@opgave/shared/method/sessionFocus';
import { IconCurrentLocation, IconPlayerTrackNext } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { SessionDriver } from '../driver.ts';

type LeadFromHereProps = Pick<SessionDriver, 'view' | 'act'> & {
  readonly slug: string;
  /** The end of the address of the section or card in which the selected words stand. */
  readonly placeOfWords: () => string | undefined;
};

const LONGEST = 1_000;

/** On any page: takes everyone here, with a light on the words that are selected. */
export function LeadFromHere({ view, act, slug, placeOfWords }: LeadFromHereProps) {
  const t = useText();
  const { pathname, hash } = useLocation();

  function bring(): void {
    const words = globalThis.getSelection()?.toString().trim().slice(0, LONGEST);
    const page = pathname.slice(`/w/${slug}/`.length);
    const place = SessionPath.safeParse(`${page}${(words && placeOfWords()) || hash}`);
    const path = place.success ? place : SessionPath.safeParse(page);
    if (!path.success) return;
    if (words) act({ kind: 'spotlight.set', spotlight: { path: path.data, words } });
    else act({ kind: 'everyone.bring', path: path.data });
  }

  return (
    <>
      <Button size="sm" variant="plain" icon={<IconCurrentLocation aria-hidden="true" />} onPress={bring}>
        {t('session.bringHere')}
      </Button>
      {view.now.focus.spotlight && (
        <Button size="sm" variant="plain" onPress={() => act({ kind: 'spotlight.clear' })}>
          {t(view.now.focus.spotlight.story ? 'story.offScreen' : 'session.lightOff')}
        </Button>
      )}
      <LinkButton
        to={`/w/${slug}/session/${view.id}`}
        size="sm"
        variant="plain"
        icon={<IconPlayerTrackNext aria-hidden="true" />}
      >
        {t('session.toConsole')}
      </LinkButton>
    </>
  );
}
