import { AppError } from '@opgave/shared/contract/errors';
import { Me, PeopleView, SignInChoice, WorkspaceView } from '@opgave/shared/contract/http';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { z } from 'zod';
import { fromJson } from './fromJson.ts';
import { isPassing } from './refusals.ts';
import { currentSignIn } from './signIn.ts';

const PREFIX = 'opgave.answer.';
const Key = z.array(z.string());

/** What a page needs before it can show a table; the text of the table has a copy of its own. */
const KEPT: readonly { readonly fits: (key: QueryKey) => boolean; readonly schema: z.ZodType }[] = [
  { fits: ([name]) => name === 'sign-ins', schema: z.array(SignInChoice) },
  { fits: ([name]) => name === 'me', schema: Me },
  { fits: ([name]) => name === 'workspace', schema: WorkspaceView },
  { fits: ([name, , what]) => name === 'in-workspace' && what === 'people', schema: PeopleView },
];

/** Keeps the last answers of the server in this browser, so that a table opens without a connection too. */
export function keepAnswers(queries: QueryClient): void {
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const key: QueryKey = Array.isArray(event.query.queryKey) ? event.query.queryKey : [];
    if (!schemaOf(key)) return;
    if (event.action.type === 'success') keep(key, event.action.data);
    if (event.action.type === 'error' && isRefused(event.action.error)) localStorage.removeItem(nameOf(key));
  });
}

/** Puts back what was kept for whom this tab is; all of it counts as old, so it is asked again at once. */
export function restoreAnswers(queries: QueryClient): void {
  for (const { key, answer } of keptAnswers()) queries.setQueryData(key, answer, { updatedAt: 0 });
}

/** For who leaves this browser. */
export function forgetAnswers(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}

interface KeptAnswer {
  readonly key: QueryKey;
  readonly answer: unknown;
}

function keptAnswers(): readonly KeptAnswer[] {
  return Object.keys(localStorage).flatMap((name) => {
    const key = keyOf(name);
    if (!key) return [];
    const parsed = schemaOf(key)?.safeParse(fromJson(localStorage.getItem(name)));
    return parsed?.success ? [{ key, answer: parsed.data }] : [];
  });
}

/** A browser that is full or forbids it keeps nothing; the table then needs a connection. */
function keep(key: QueryKey, answer: unknown): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(answer));
  } catch {
    localStorage.removeItem(nameOf(key));
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof AppError && !isPassing(error.code);
}

function schemaOf(key: QueryKey): z.ZodType | undefined {
  return KEPT.find(({ fits }) => fits(key))?.schema;
}

/** Who uses this browser is the same for every tab; the rest belongs to one sign-in. */
function ownerOf([name]: QueryKey): string {
  return name === 'sign-ins' ? 'browser' : (currentSignIn() ?? 'nobody');
}

function nameOf(key: QueryKey): string {
  return `${PREFIX}${ownerOf(key)}.${JSON.stringify(key)}`;
}

function keyOf(name: string): string[] | undefined {
  if (!name.startsWith(PREFIX)) return undefined;
  const at = name.indexOf('.', PREFIX.length);
  const key = Key.safeParse(fromJson(name.slice(at + 1)));
  return key.success && nameOf(key.data) === name ? key.data : undefined;
}
