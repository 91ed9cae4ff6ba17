import type { PersonId } from '@opgave/shared/ids';
import type { DocumentProvider } from './documentProvider.ts';
import type { ProviderState } from './providerState.ts';

interface Left {
  /** Begins with the person. */
  readonly name: string;
  readonly provider: DocumentProvider;
  /** Lets go of it; from then on whoever calls this looks after it. */
  readonly release: () => void;
}

/** Documents that no page shows any more, with words that the server lacks; two parts of a page may leave the same one. */
const LEFT = new Set<Left>();

/** The server has everything, or said of all that it refused up to where it did take it; or no more will come of it. */
function isDone({ hasUnsaved, isFrozen, isDamaged, link }: ProviderState): boolean {
  return !hasUnsaved && (!isFrozen || isDamaged || link.kind === 'ended');
}

/**
 * The page that showed a document shows something else now. What is not saved goes on to be sent, and until then closing
 * the tab warns as before: not every device keeps a copy.
 */
export function leaveDocument(name: string, provider: DocumentProvider): void {
  if (isDone(provider.getState())) return provider.stop();
  const release = () => {
    unsubscribe();
    LEFT.delete(left);
  };
  const unsubscribe = provider.subscribe(() => {
    if (!isDone(provider.getState())) return;
    release();
    provider.stop();
  });
  const left = { name, provider, release };
  LEFT.add(left);
}

/**
 * The page shows it again: with every word that was typed, also when the device keeps none. Whoever signed in again for this
 * has what they left on other pages sent as well.
 */
export function comeBackTo(name: string, personId: PersonId): DocumentProvider | undefined {
  for (const { provider } of leftBy(personId)) {
    if (provider.getState().link.kind !== 'open') provider.retry();
  }
  const left = [...LEFT].findLast((one) => one.name === name);
  left?.release();
  return left?.provider;
}

function leftBy(personId: PersonId): readonly Left[] {
  return [...LEFT].filter(({ name }) => name.startsWith(`${personId}/`));
}

/** Of one person, who signs out. */
export function endLeftDocuments(personId: PersonId): void {
  for (const { provider, release } of leftBy(personId)) {
    release();
    provider.stop();
  }
}
