import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from '#connection/queries.ts';
import { TextProvider } from '#i18n/TextProvider.tsx';
import { ToastProvider } from '#ui/Toast.tsx';
import { AppRoutes } from './AppRoutes.tsx';
import { BrokenPage } from './BrokenPage.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** All that every page needs around it. */
export function App() {
  const [queries] = useState(createQueryClient);
  return (
    <TextProvider>
      <ErrorBoundary fallback={<BrokenPage />}>
        <QueryClientProvider client={queries}>
          <ToastProvider>
            <BrowserRouter>
              <AppRoutes />
            </BrowserRouter>
          </ToastProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </TextProvider>
  );
}
