import { Route } from 'react-router';
import { lazyPart } from '#ui/lazyPart.ts';

const ValuesPage = lazyPart(() => import('#pages/ValuesPage.tsx'), 'ValuesPage');
const DataPage = lazyPart(() => import('#pages/DataPage.tsx'), 'DataPage');
const OptionsPage = lazyPart(() => import('#pages/OptionsPage.tsx'), 'OptionsPage');
const OptionPage = lazyPart(() => import('#pages/OptionPage.tsx'), 'OptionPage');
const ChoicePage = lazyPart(() => import('#pages/ChoicePage.tsx'), 'ChoicePage');
const RoutePage = lazyPart(() => import('#pages/RoutePage.tsx'), 'RoutePage');
const ReflectionPage = lazyPart(() => import('#pages/ReflectionPage.tsx'), 'ReflectionPage');

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
