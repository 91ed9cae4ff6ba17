const LONGEST = 5_000;

interface Saving {
  readonly state: () => { readonly hasUnsaved: boolean };
  readonly subscribe: (listener: () => void) => () => void;
}

/** Resolves once the own words are on the disk of the server, so that it judges what one sees; at most five seconds. */
export function whenSaved({ state, subscribe }: Saving): Promise<void> {
  if (!state().hasUnsaved) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(() => !state().hasUnsaved && finish());
    const timer = setTimeout(finish, LONGEST);
    function finish(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
