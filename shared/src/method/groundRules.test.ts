import { expect, it } from 'vitest';
import en from '#texts/en.json' with { type: 'json' };
import nl from '#texts/nl.json' with { type: 'json' };
import { GROUND_RULES, groundRules } from './groundRules.ts';
import { OPENNESS_MODES } from './roles.ts';

it('GROUND_RULES (method 13.2) the rule of the house is the seventh, at a table that is set so alone', () => {
  for (const mode of [...OPENNESS_MODES, undefined]) {
    expect(groundRules(mode)).toHaveLength(mode === 'ruleOfTheHouse' ? 7 : 6);
  }
});

it.each(GROUND_RULES)('GROUND_RULES number %s has words in both languages', (rule) => {
  expect(nl[`groundRule.${rule}`]).toMatch(/\.$/u);
  expect(en[`groundRule.${rule}`]).toMatch(/\.$/u);
});
