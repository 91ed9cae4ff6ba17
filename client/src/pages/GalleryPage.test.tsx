import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { TextContext } from '#i18n/useText.ts';
import { ToastProvider } from '#ui/Toast.tsx';
import { GalleryPage } from './GalleryPage.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows the small parts, also a link to pass on and the tools of a session', () => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  render(
    <TextContext value={{ t: (key: string) => key, language: 'nl', setLanguage: () => undefined }}>
      <ToastProvider>
        <MemoryRouter>
          <GalleryPage />
        </MemoryRouter>
      </ToastProvider>
    </TextContext>,
  );
  expect(screen.getByLabelText('De link naar de deur')).toBeTruthy();
  expect(screen.getByText('Minstens zoveel mensen: 150')).toBeTruthy();
  expect(screen.getAllByText('ui.overtaken')).toHaveLength(1);
});
