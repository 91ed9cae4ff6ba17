import { describe, expect, it } from 'vitest';
import { createTranslate } from './translate.ts';

const catalogue = {
  'wayBack.of': 'Weg terug van {{name}} naar “{{ title }}”',
  'ui.errorSummary_one': '{{count}} plek',
  'ui.errorSummary_other': '{{count}} plekken',
};

describe('the words at the door', () => {
  const t = createTranslate(catalogue, 'nl');

  it('puts values in their place, as text', () => {
    const words = t('wayBack.of', { name: '<b>Yusuf</b>', title: '$& brieven' });
    expect(words).toBe('Weg terug van <b>Yusuf</b> naar “$& brieven”');
  });

  it('chooses between one and more', () => {
    expect(t('ui.errorSummary', { count: 1 })).toBe('1 plek');
    expect(t('ui.errorSummary', { count: 2 })).toBe('2 plekken');
  });

  it('shows the name of a missing text rather than nothing', () => {
    expect(t('app.name')).toBe('app.name');
  });
});
