import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const DOCUMENTS = ['.', 'docs', 'docs/decisions', 'docs/privacy'].flatMap(markdownIn);
const LINK = /\]\((?!https?:)([^)#]+)[^)]*\)/g;
const REQUIRED_KEYS = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'description',
  'legal',
  'maintenance',
  'localisation',
];

describe('[N20] the repository is public code', () => {
  it.each([
    'README.md',
    'CONTRIBUTING.md',
    'GOVERNANCE.md',
    'CODE_OF_CONDUCT.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'LICENSE',
    'publiccode.yml',
    'docs/architecture.md',
  ])('has %s', (file) => {
    expect(read(file).length).toBeGreaterThan(500);
  });

  it.each(REQUIRED_KEYS)('names %s in publiccode.yml', (key) => {
    expect(read('publiccode.yml')).toMatch(new RegExp(`^${key}:`, 'm'));
  });

  it('carries the same licence everywhere', () => {
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2');
    for (const workspace of ['.', 'shared', 'server', 'client', 'e2e']) {
      expect(read(`${workspace}/package.json`)).toContain('"license": "EUPL-1.2"');
    }
  });
});

describe('the documents', () => {
  it.each(DOCUMENTS)('%s links only to what is there', (file) => {
    const targets = [...read(file).matchAll(LINK)].map(([, target = '']) => target);
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)));
    expect(missing).toEqual([]);
  });

  it('README.md names only commands that exist', () => {
    const named = [...read('README.md').matchAll(/`?npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    const scripts = [...read('package.json').matchAll(/^\s{4}"([\w:-]+)": "/gm)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(scripts).toEqual(expect.arrayContaining(named));
  });

  it('.ci/run calls the command that README.md names for testing', () => {
    expect(read('README.md')).toContain('\nnpm test\n');
    expect(read('.ci/run')).toMatch(/^exec npm test\b/m);
  });
});

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}
