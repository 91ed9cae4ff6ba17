import methodNl from '@opgave/shared/texts/nl.json';
import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import nl from '#i18n/nl.json';
import { DoorTextProvider } from './DoorTextProvider.tsx';
import { laterPage } from './laterPage.tsx';

const catalogue = { ...methodNl, ...nl };

function Here() {
  return <h1>Hier</h1>;
}

function show(load: () => Promise<typeof Here>) {
  const Page = laterPage(load);
  render(
    <DoorTextProvider initial={{ language: 'nl', catalogue }} load={async () => catalogue}>
      <Suspense>
        <Page />
      </Suspense>
    </DoorTextProvider>,
  );
}

it.each([
  { what: 'that came', load: async () => Here, heading: 'Hier' },
  {
    what: 'that could not be fetched',
    load: () => Promise.reject(new TypeError('Failed to fetch')),
    heading: nl['door.refused.away'],
  },
])('shows something in the place of a page $what', async ({ load, heading }) => {
  show(load);
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy();
});
