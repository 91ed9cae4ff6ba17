import type { DocumentProvider } from '#connection/documentProvider.ts';

const LONGEST = 5_000;

/** Resolves once the own words are on the disk of the server, so that it judges what one sees; at most five seconds. */
export function whenSaved(provider: Pick<DocumentProvider, 'getState' | 'subscribe'>): Promise<void> {
  if (!provider.getState().hasUnsaved) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = provider.subscribe(() => !provider.getState().hasUnsaved && finish());
    const timer = setTimeout(finish, LONGEST);
    function finish(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
