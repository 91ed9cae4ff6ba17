import { useEffect, useState } from 'react';

/** True once something has been the case for this long; what passes sooner is nobody's business. */
export function useLater(isCase: boolean, milliseconds: number): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    setIsLong(false);
    if (!isCase) return;
    const timer = setTimeout(() => setIsLong(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isCase, milliseconds]);
  return isCase && isLong;
}
