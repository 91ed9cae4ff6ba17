import { useText } from '#i18n/useText.ts';

/** The first stop of the keyboard on every page. */
export function SkipLink() {
  const t = useText();
  return (
    <a className="skip-link" href="#content" onClick={handleSkip}>
      {t('shell.skipToContent')}
    </a>
  );
}

/** The address stays as it is: a `#` in it means a section of the text. */
function handleSkip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
