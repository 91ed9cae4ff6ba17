import { createContext, useContext } from 'react';
import type { ToastMessage } from './Toast.tsx';

export const ToastContext = createContext<((message: ToastMessage) => void) | undefined>(undefined);

/** Shows a short message, one at a time. Never for failures or anything one must read. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('A toast is shown outside ToastProvider');
  return show;
}
