import { configure } from '@testing-library/react';

/** On a busy machine a page may take seconds to show something; what is tried is that it comes, not how soon. */
configure({ asyncUtilTimeout: 10_000 });
