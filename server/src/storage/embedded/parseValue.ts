import { AppError } from '@opgave/shared/contract/errors';
import type { z } from 'zod';
import { unsealJson } from './checked.ts';

/** A stored value in its own type; 'storage-unavailable' with its key alone when it is not what was written. */
export function parseValue<S extends z.ZodType>(schema: S, key: string, sealed: Uint8Array): z.infer<S> {
  const parsed = schema.safeParse(unsealJson(key, sealed)?.value);
  if (!parsed.success) throw new AppError('storage-unavailable', { key });
  return parsed.data;
}
