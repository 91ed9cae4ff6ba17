import { AppError } from '@opgave/shared/contract/errors';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetAnswers, keepAnswers, restoreAnswers } from './keptAnswers.ts';
import { createQueryClient, KEYS } from './queries.ts';

const SAMIRA = 'samira0000000000';
const KARIN = 'karin00000000000';
const CHOICES = [{ signInId: SAMIRA, displayName: 'Samira', seats: [] }];
const ME = {
  personId: 'person0000000000',
  displayName: 'Samira',
  language: 'nl',
  mayCreateWorkspace: false,
  signIns: [],
  workspaces: [],
};

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('answers that are kept for when there is no connection', () => {
  it('come back after a reload, and count as old', async () => {
    be(SAMIRA);
    await answered(KEYS.me, ME);

    const again = afterReload();

    expect(again.getQueryData(KEYS.me)).toEqual(ME);
    expect(again.getQueryState(KEYS.me)?.dataUpdatedAt).toBe(0);
  });

  it('are not shown to somebody else in the same browser', async () => {
    be(SAMIRA);
    await answered(KEYS.me, ME);

    be(KARIN);

    expect(afterReload().getQueryData(KEYS.me)).toBeUndefined();
  });

  it('know who uses this browser, also in a new tab', async () => {
    await answered(KEYS.signIns, CHOICES);
    sessionStorage.clear();
    expect(afterReload().getQueryData(KEYS.signIns)).toEqual(CHOICES);
  });

  it('go away when the server says no, and stay when the line is down', async () => {
    be(SAMIRA);
    await answered(KEYS.me, ME);

    await failed(KEYS.me, new AppError('offline'));
    expect(afterReload().getQueryData(KEYS.me)).toEqual(ME);

    await failed(KEYS.me, new AppError('not-signed-in'));
    expect(afterReload().getQueryData(KEYS.me)).toBeUndefined();
  });

  it('are gone when one leaves this browser', async () => {
    be(SAMIRA);
    await answered(KEYS.me, ME);
    forgetAnswers();
    expect(localStorage).toHaveLength(0);
  });

  it('that were changed by hand are not believed', async () => {
    be(SAMIRA);
    await answered(KEYS.me, ME);
    for (const name of Object.keys(localStorage)) localStorage.setItem(name, '{"displayName":7}');
    expect(afterReload().getQueryData(KEYS.me)).toBeUndefined();
  });

  it('hold nothing of what is not needed to open a table', async () => {
    be(SAMIRA);
    await answered(['in-workspace', 'w', 'invitations'], [{ token: 'secret' }]);
    expect(localStorage).toHaveLength(0);
  });
});

function be(signIn: string): void {
  sessionStorage.setItem('opgave.signIn', signIn);
}

function afterReload() {
  const queries = createQueryClient();
  restoreAnswers(queries);
  return queries;
}

async function answered(queryKey: readonly string[], answer: unknown): Promise<void> {
  const queries = createQueryClient();
  keepAnswers(queries);
  await queries.fetchQuery({ queryKey, queryFn: () => answer, retry: false });
}

async function failed(queryKey: readonly string[], error: Error): Promise<void> {
  const queries = createQueryClient();
  keepAnswers(queries);
  await queries
    .fetchQuery({ queryKey, queryFn: () => Promise.reject(error), retry: false })
    .catch(() => undefined);
}
