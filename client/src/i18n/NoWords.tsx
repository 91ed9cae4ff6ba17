const WORDS = [
  {
    language: 'nl',
    text: 'De woorden van deze pagina kwamen niet aan. Er gaat niets verloren.',
    action: 'Laad de pagina opnieuw',
  },
  {
    language: 'en',
    text: 'The words of this page did not arrive. Nothing is lost.',
    action: 'Load the page again',
  },
] as const;

/** The only words outside the catalogues: for when those could not be fetched. */
export function NoWords() {
  return (
    <main>
      {WORDS.map(({ language, text, action }) => (
        <p key={language} lang={language}>
          {text}{' '}
          <button type="button" onClick={() => location.reload()}>
            {action}
          </button>
        </p>
      ))}
    </main>
  );
}
