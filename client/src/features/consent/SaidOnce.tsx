import { useEffect, useState } from 'react';

/** Said aloud once when the page opens: a live region only tells what changes in it. */
export function SaidOnce({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
