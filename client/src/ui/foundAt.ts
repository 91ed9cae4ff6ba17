/** What leads to one thing on a page: the page, and the mark that the thing carries there. */
export const FOUND_AT = '#at-';

/** In an address: which paragraph of a section, from 0. */
export const BLOCK = 'block';

/** What is looked for may still be on its way to the page. */
const PATIENCE = 5_000;

/** Acts once on the first element like this, as soon as it is on the page; answers how to stop waiting for it. */
export function whenThere(selector: string, arrive: (element: HTMLElement) => void): () => void {
  const observer = new MutationObserver(look);
  const stop = () => observer.disconnect();
  const patience = setTimeout(stop, PATIENCE);

  function look(): void {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) return;
    stop();
    arrive(element);
  }
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    clearTimeout(patience);
    stop();
  };
}
