import { lazy } from 'react';
import { Route } from 'react-router';

const ValuesPage = lazy(async () => ({ default: (await import('#pages/ValuesPage.tsx')).ValuesPage }));
const DataPage = lazy(async () => ({ default: (await import('#pages/DataPage.tsx')).DataPage }));
const OptionsPage = lazy(async () => ({ default: (await import('#pages/OptionsPage.tsx')).OptionsPage }));
const OptionPage = lazy(async () => ({ default: (await import('#pages/OptionPage.tsx')).OptionPage }));
const ChoicePage = lazy(async () => ({ default: (await import('#pages/ChoicePage.tsx')).ChoicePage }));
const RoutePage = lazy(async () => ({ default: (await import('#pages/RoutePage.tsx')).RoutePage }));
const ReflectionPage = lazy(async () => ({
  default: (await import('#pages/ReflectionPage.tsx')).ReflectionPage,
}));

/** What is weighed and chosen. */
export const CHOOSING_ROUTES = (
  <>
    <Route path="values" element={<ValuesPage />} />
    <Route path="data" element={<DataPage />} />
    <Route path="options" element={<OptionsPage />} />
    <Route path="options/:optionId" element={<OptionPage />} />
    <Route path="choice" element={<ChoicePage />} />
    <Route path="route" element={<RoutePage />} />
    <Route path="reflection" element={<ReflectionPage />} />
  </>
);
