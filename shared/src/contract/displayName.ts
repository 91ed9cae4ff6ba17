import { namesSomebody } from '#method/displayName.ts';
import { LIMITS } from './limits.ts';
import { line } from './text.ts';

/** What somebody is called, at the door and wherever a name is changed. */
export const DisplayName = line(LIMITS.nameLength).refine(
  (name) => name === '' || namesSomebody(name),
  'names-nobody',
);
