import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '#pages/ErrorBoundary.tsx';
import { WaitingPage } from '#pages/WaitingPage.tsx';
import { useFoundPlace } from './useFoundPlace.ts';

/** The place of the page: it may still be on its way, and it may break without taking the frame along. */
export function PageOutlet() {
  const { pathname } = useLocation();
  useFoundPlace();
  return (
    <ErrorBoundary resetKey={pathname}>
      <Suspense fallback={<WaitingPage />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  );
}
