import { ConsentView } from '@opgave/shared/contract/consent';
import { AppError } from '@opgave/shared/contract/errors';
import { WorkspaceId } from '@opgave/shared/ids';
import { afterEach, describe, expect, it } from 'vitest';
import { forgetView, keepView, keptView } from './consentView.ts';
import { forgetAnswers } from './keptAnswers.ts';

const TABLE = WorkspaceId.parse('tafel00000000000');
const VIEW = ConsentView.parse({ mayOpen: false, rounds: [] });

function be(signIn: string): void {
  sessionStorage.setItem('opgave.signIn', signIn);
}

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('the round as it was last seen', () => {
  it('opens without a connection, for the same person', () => {
    be('samira0000000000');
    keepView(TABLE, VIEW);
    expect(keptView(TABLE)).toEqual(VIEW);
    be('karin00000000000');
    expect(keptView(TABLE)).toBeUndefined();
  });

  it('that cannot be read any more counts as nothing', () => {
    be('samira0000000000');
    keepView(TABLE, VIEW);
    const [name = ''] = Object.keys(localStorage);
    localStorage.setItem(name, '{"mayOpen":');
    expect(keptView(TABLE)).toBeUndefined();
  });

  it('goes when one may no longer see it or leaves this browser, and stays while the line is away', () => {
    be('samira0000000000');
    keepView(TABLE, VIEW);
    forgetView(TABLE, new AppError('offline'));
    expect(keptView(TABLE)).toEqual(VIEW);
    forgetView(TABLE, new AppError('removed-from-workspace'));
    expect(keptView(TABLE)).toBeUndefined();
    keepView(TABLE, VIEW);
    forgetAnswers();
    expect(keptView(TABLE)).toBeUndefined();
  });
});
