import { describe, expect, it } from 'vitest';
import { outdated, strategyFor } from './strategy.ts';

const origin = 'https://opgave.example';

function ask(path: string, isPage: boolean, method = 'GET', from = origin) {
  return strategyFor({ method, isPage, address: new URL(path, from), origin });
}

describe('what the service worker keeps', () => {
  it.each(['/', '/w/te-veel-brieven', '/w/te-veel-brieven/problem?x=1'])(
    'opens %s without a connection',
    (path) => {
      expect(ask(path, true)).toBe('page');
    },
  );

  it.each([
    '/api/v1/me',
    '/collab/abc/problem',
    '/live/?EIO=4',
    '/join',
    '/join.html',
    '/me',
    '/gallery',
    '/sw.js',
    '/healthz',
  ])('leaves %s to the server', (path) => {
    expect(ask(path, true)).toBe('leave');
    expect(ask(path, false)).toBe('leave');
  });

  it('takes hashed files from its own store', () => {
    expect(ask('/assets/app-abc123.js', false)).toBe('asset');
  });

  it('never touches what is sent, or what is elsewhere', () => {
    expect(ask('/w/a', true, 'POST')).toBe('leave');
    expect(ask('/assets/app-abc123.js', false, 'GET', 'https://other.example')).toBe('leave');
  });

  it('throws away all releases but this one and the one before', () => {
    expect(outdated(['opgave-1', 'opgave-2', 'other', 'opgave-3'], 'opgave-', 'opgave-3')).toEqual([
      'opgave-1',
    ]);
    expect(outdated(['opgave-3'], 'opgave-', 'opgave-3')).toEqual([]);
  });
});
