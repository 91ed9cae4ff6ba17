import { createContext, useContext } from 'react';

export const ChooseAgainContext = createContext<(() => void) | undefined>(undefined);

/** Lets go of who this tab is, so that the person can say it again; undefined when the tab is nobody yet. */
export function useChooseAgainIfSignedIn(): (() => void) | undefined {
  return useContext(ChooseAgainContext);
}

/** As above, on pages that only a signed-in person sees. */
export function useChooseAgain(): () => void {
  const chooseAgain = useChooseAgainIfSignedIn();
  if (!chooseAgain) throw new Error('Choosing again is asked outside a signed-in page');
  return chooseAgain;
}
