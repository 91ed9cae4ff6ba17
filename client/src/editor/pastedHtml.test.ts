import { schemaOf } from '@opgave/shared/document/placement';
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { plainerHtml } from './pastedHtml.ts';

/** What remains of pasted HTML in the schema of a section. */
function pasted(html: string) {
  const container = document.createElement('div');
  container.innerHTML = plainerHtml(html);
  return SchemaParser.fromSchema(schemaOf('prose')).parse(container);
}

it('keeps every cell of a table as words, each row on a line of its own', () => {
  const text = pasted(
    '<table><tr><td>Samira</td><td>zeven brieven</td></tr><tr><th>Dirk</th><td>twee</td></tr></table>',
  );

  expect(text.textBetween(0, text.content.size, '\n').replaceAll(/ +/g, ' ')).toBe(
    'Samira zeven brieven\nDirk twee',
  );
});

it('reduces Word to the schema: no styles, no pictures, all words', () => {
  const text = pasted(
    '<p class="MsoNormal" style="color:red"><b>Elke <o:p>dienst</o:p></b> <img src="x" onerror="alert(1)"> kijkt.</p><h2>Kop</h2>',
  );

  expect(text.textBetween(0, text.content.size, '\n').replaceAll(/ +/g, ' ')).toBe('Elke dienst kijkt.\nKop');
  expect(JSON.stringify(text.toJSON())).not.toMatch(/style|color|img|onerror/);
});

it('drops links that are not safe, and keeps their words', () => {
  const text = pasted(
    '<p><a href="javascript:alert(1)">klik</a> <a href="https://voorbeeld.nl">goed</a></p>',
  );

  expect(text.textContent).toContain('klik');
  expect(JSON.stringify(text.toJSON())).not.toContain('javascript');
  expect(JSON.stringify(text.toJSON())).toContain('https://voorbeeld.nl');
});

it('takes away what the page would report, and leaves words that look like it', () => {
  const html =
    '<style>p { color: red }</style><p style="color:red" onclick="go()">Doe onclick="go()" niet.</p>';

  expect(plainerHtml(html)).toBe('<p>Doe onclick="go()" niet.</p>');
});
