import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { keepAnswers, restoreAnswers } from '#connection/keptAnswers.ts';
import { createQueryClient } from '#connection/queries.ts';
import { TextProvider } from '#i18n/TextProvider.tsx';
import { ErrorBoundary } from '#pages/ErrorBoundary.tsx';
import { ToastProvider } from '#ui/Toast.tsx';
import { AppRoutes } from './AppRoutes.tsx';

function openQueries(): QueryClient {
  const queries = createQueryClient();
  restoreAnswers(queries);
  keepAnswers(queries);
  return queries;
}

/** All that every page needs around it. */
export function App() {
  const [queries] = useState(openQueries);
  return (
    <TextProvider>
      <ErrorBoundary>
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
