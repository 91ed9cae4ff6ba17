import { NotificationView } from '@opgave/shared/contract/notifications';
import { expect, it } from 'vitest';
import { newsWords } from './newsWords.ts';

function told(part: string, at: string) {
  return NotificationView.parse({
    ...{ id: 'a'.repeat(32), kind: 'commentAnswered', at, isRead: false, link: part, part },
    workspace: { slug: 'te-veel-brieven', title: 'Te veel brieven' },
    by: { name: 'Karin', group: 'agency', role: 'participant' },
    words: `Over ${part}.`,
  });
}

it.each([
  ['nl', ['Ideeën naast elkaar', 'De keuze', 'Stellingen', 'De opgave', 'De tafel']],
  ['en', ['Options side by side', 'The choice', 'Statements', 'The problem', 'The table']],
] as const)('[MAIL_DIGEST] heads what happened in %s with the part in which it did', (language, heads) => {
  const parts = ['options', 'choice', 'statements', 'problem', 'somewhere'];
  const views = parts.map((part, index) => told(part, `2026-11-24T09:0${9 - index}:00Z`));
  const { text, html } = newsWords({ language, origin: 'https://opgave.example', views, stopAddress: 'x' });
  for (const head of heads) {
    expect(text).toContain(`${head}\n\n*`);
    expect(html).toContain(`>${head}</h3>`);
  }
  expect(heads.map((head) => text.indexOf(`${head}\n\n*`))).toEqual(
    heads.map((head) => text.indexOf(`${head}\n\n*`)).toSorted((one, other) => one - other),
  );
});
