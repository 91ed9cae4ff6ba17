import { templateOf } from '@opgave/shared/method/sessionTemplates';
import { describe, expect, it } from 'vitest';
import { readScript, writeScript } from './scriptFile.ts';

const { script } = templateOf('first90');

describe('[SESSION_SCRIPT] a script as a file', () => {
  it('comes back as it went', () => {
    const file = writeScript(script, 'https://opgave.example');
    expect(file).toContain('"$schema": "https://opgave.example/session-script-1.schema.json"');
    expect(readScript(file)).toEqual({ ok: true, script });
  });

  it.each([
    ['no JSON', 'Welkom om 9 uur', { code: 'unexpected' }],
    ['an unknown field', JSON.stringify({ ...script, colour: 'red' }), { field: 'colour', code: 'unknown' }],
    [
      'a time below nothing',
      JSON.stringify(script).replace('"startsAt":5', '"startsAt":-5'),
      { step: 2, field: 'startsAt', code: 'outOfBounds' },
    ],
    [
      'steps that overlap',
      JSON.stringify(script).replace('"startsAt":5', '"startsAt":3'),
      { step: 2, code: 'overlaps' },
    ],
  ])('says where %s is, and what it is', (_name, text, problem) => {
    const read = readScript(text);
    expect(!read.ok && read.problems[0]).toEqual(problem);
  });

  it('says at most eight things of a file of another kind', () => {
    const read = readScript(JSON.stringify({ ...script, steps: Array.from({ length: 50 }, () => ({})) }));
    expect(!read.ok && read.problems).toHaveLength(8);
  });
});
