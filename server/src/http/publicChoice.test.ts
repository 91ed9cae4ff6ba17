import { RouteView } from '@opgave/shared/contract/route';
import { documentId } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { ConsentTable } from './consent.testkit.ts';
import { agree, changeTable, publish } from './publication.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeOwnTable } from './testServer.ts';

const WHAT = 'Wij geven de snelle brief op. citroengeheim';
const CHOSEN = 'Eerst bellen, dan schrijven. citroengeheim';
const DECISION = 'Ja, met een pauze van zestig dagen. kaneelgeheim';
const ANSWER = 'Wij zetten erbij wie er belt. munthoeve';
const ON_CARD = 'Dit maakt mijn buurvrouw ook mee. salieblad';

const BODY = { part: 'body', name: 'Bestuurlijk overleg', role: 'decide', level: 'management' };

let consent: ConsentTable;

beforeEach(async () => {
  consent = await ConsentTable.open();
  await change({ opennessMode: 'open' });
  await agree(consent);
});
afterEach(() => consent.server.stop());

const change = (more: object) => changeTable(consent, more);
const path = (rest: string) => `/workspaces/${consent.table.id}/${rest}`;
const page = async (rest = '') =>
  (await request(consent.server.address).get(`/p/${consent.table.slug}${rest}`)).text;

async function commented(on: object, text: string, answer = ANSWER): Promise<string> {
  consent.server.wait(1);
  const { status, body } = await consent.els.post(path('comments'), { on, text });
  if (status !== 201) throw new Error(JSON.stringify(body));
  await consent.karin.post(path(`comments/${body.id}/replies`), { text: answer });
  return String(body.id);
}

/** The table chooses, and somebody reads along and says something about it. */
async function choose(): Promise<void> {
  await change({ phase: 'choose', furthestPhase: 'choose' });
  const loss = { part: 'loss', version: 0, group: 'agency', kind: 'loses', what: WHAT, howHard: 1 };
  expect((await consent.karin.post(path('choice'), loss)).status).toBe(204);
  const { documents } = consent.server.app;
  const id = documentId(consent.table.id, 'choice');
  await documents.change(id, PersonId.parse(consent.karin.personId), (doc) =>
    writeParagraph(doc, 'chosen', CHOSEN),
  );
  await commented({ kind: 'choice', part: 'losses' }, 'Wie belt er dan? rozemarijn');
}

/** A body decides on it. */
async function decide(): Promise<void> {
  await change({ phase: 'route', furthestPhase: 'route' });
  const send = async (part: object) =>
    expect((await consent.hendrik.post(path('route'), part)).status).toBe(204);
  const look = async () => RouteView.parse((await consent.hendrik.get(path('route'))).body);
  await send(BODY);
  const [body] = (await look()).bodies;
  await send({
    ...{ part: 'item', version: 0, body: body?.id, kind: 'decide' },
    ...{ question: 'Stemt u in met een pauze?', presenters: [] },
  });
  const moves = [
    { to: 'submitted' },
    { to: 'scheduled', day: (await look()).firstDay },
    { to: 'treated' },
    { to: 'outcome', kind: 'decidedChanged', text: DECISION },
  ];
  for (const move of moves) {
    const [item] = (await look()).items;
    await send({ part: 'move', version: item?.version, id: item?.id, move });
  }
}

describe('the public page of a table that chose', () => {
  it('shows the choice and what was decided once it is made, and no byte of it before', async () => {
    await choose();
    for (const secret of ['citroengeheim', 'rozemarijn']) expect(await page()).not.toContain(secret);
    await decide();

    const text = await page();
    for (const words of [WHAT, CHOSEN, DECISION, 'Bestuurlijk overleg', 'Anders besloten.', 'rozemarijn']) {
      expect(text).toContain(words);
    }
    expect(await page('?lang=en')).toContain('What the table chose');
    expect(await page()).not.toContain('<script');

    await change({ phase: 'choose' });
    for (const secret of ['citroengeheim', 'rozemarijn']) expect(await page()).not.toContain(secret);
  });

  it('says what was done with every kind of input, and nothing of what was hidden or taken back', async () => {
    await change({ phase: 'define' });
    const statement = { text: 'Brieven zijn te lang.' };
    const card = (await consent.samira.post(path('statements'), statement)).body.id;
    await commented({ kind: 'statement', statementId: card }, ON_CARD);
    const question = { kind: 'section', document: 'fundamentals', section: 'F1' };
    await commented(question, 'Vraag dat eerst aan ons. dille');
    const text = await page();
    for (const words of [ON_CARD, ANSWER, 'Over een stelling', 'dille']) expect(text).toContain(words);
    expect(text).not.toContain(statement.text);

    const hide = { version: 1, reason: 'Hierin wordt iemand persoonlijk aangevallen.' };
    await consent.noor.post(path(`statements/${card}/hide`), hide);
    expect(await page()).not.toContain('salieblad');
  });

  it('weighs the values for the choice beside those for the problem', async () => {
    const weigh = (who: TestBrowser) =>
      who.post(path('values/fairness/score'), {
        version: 0,
        score: 1,
        reason: 'Dit werkt voor wie het kan vinden.',
      });
    await change({ phase: 'define' });
    await weigh(consent.karin);
    await choose();
    await weigh(consent.karin);
    expect(await page()).not.toContain('maakt het beter');
    await decide();
    const text = await page();
    for (const words of ['gaat goed', 'maakt het beter', 'Bij de keuze']) expect(text).toContain(words);
  });

  it('P30 [pitfall 8] names nobody, and holds no id of anybody', async () => {
    await choose();
    await decide();
    const text = await page();
    const people = await consent.server.deps.storage.records.list('person');
    for (const { displayName, id } of people) {
      expect(text).not.toContain(displayName);
      expect(text).not.toContain(id);
    }
  });

  it('[ORG_CLAIM] names the body that decided, also where the organisation has another of that name', async () => {
    const { server, noor, table } = consent;
    const organisation = 'Gemeente Nu';
    const { id, facilitator } = await makeOwnTable(server, noor, { organisation });
    const words = { name: BODY.name, level: BODY.level, rhythm: '', version: 0 };
    expect((await facilitator.post(`/workspaces/${id}/bodies`, words)).status).toBe(204);
    await change({ organisation, awaitsOrganisation: true });
    await choose();
    await decide();
    const asked = await facilitator.post(`/workspaces/${id}/organisation/tables/${table.id}`);
    expect(asked.status).toBe(204);
    expect(await page()).toContain(BODY.name);
  });

  it('[PUBLIC_RECORD] of a closed talk it goes along when that was chosen, and not when it is opened again', async () => {
    await change({ opennessMode: 'ruleOfTheHouse' });
    await choose();
    await decide();
    await publish(consent, ['reasons', 'values', 'input']);
    for (const secret of ['citroengeheim', 'kaneelgeheim', 'rozemarijn'])
      expect(await page()).not.toContain(secret);
    consent.server.wait(1);
    await publish(consent, ['input', 'choice']);
    for (const words of [WHAT, DECISION, 'rozemarijn']) expect(await page()).toContain(words);
    await change({ phase: 'choose' });
    expect(await page()).not.toContain('citroengeheim');
  });

  it('[PUBLIC_RECORD] of a closed talk words that were edited since are not public, nor what they answered', async () => {
    await change({ opennessMode: 'ruleOfTheHouse', phase: 'define' });
    const on = { kind: 'section', document: 'fundamentals', section: 'F1' };
    await commented(on, 'Blijft staan. dille');
    const edited = await commented(on, 'Wordt anders. dragon');
    const asked = await consent.els.post(path('comments'), { on, text: 'Vraag met antwoord. lavas' });
    const reply = await consent.karin.post(path(`comments/${asked.body.id}/replies`), { text: ANSWER });
    await publish(consent, ['input']);
    for (const words of ['dille', 'dragon', 'lavas']) expect(await page()).toContain(words);

    consent.server.wait(1);
    const edit = async (who: TestBrowser, id: string, text: string) =>
      (await who.post(path(`comments/${id}/edit`), { version: 1, text })).status;
    expect(await edit(consent.els, edited, 'Anders gezegd. kervel')).toBe(204);
    expect(await edit(consent.karin, String(reply.body.id), 'Anders geantwoord. venkel')).toBe(204);
    const text = await page();
    expect(text).toContain('dille');
    for (const secret of ['dragon', 'kervel', 'lavas', 'venkel']) expect(text).not.toContain(secret);
  });

  it('[PUBLIC_RECORD] of a closed talk what a facilitator lets through later does not become public by itself', async () => {
    await change({ opennessMode: 'ruleOfTheHouse', phase: 'define' });
    const on = { kind: 'section', document: 'fundamentals', section: 'F1' };
    const id = await commented(on, 'Wacht eerst. bieslook');
    const hide = { version: 1, reason: 'Hierin wordt iemand persoonlijk aangevallen.' };
    await consent.noor.post(path(`comments/${id}/hide`), hide);
    await publish(consent, ['input']);
    consent.server.wait(1);
    expect((await consent.noor.post(path(`comments/${id}/show`), { version: 2 })).status).toBe(204);
    expect(await page()).not.toContain('bieslook');
    await publish(consent, ['input']);
    expect(await page()).toContain('bieslook');
  });

  it('[OPENING_WITHHELD] of a table that was opened before all were asked, shows nothing of whoever was not', async () => {
    await change({ opennessMode: 'membersOnly' });
    await choose();
    await decide();
    consent.server.wait(1);
    const seats = await consent.server.deps.storage.records.listByWorkspace('seat', consent.table.id);
    const everyone = seats.map(({ personId }) => personId);
    const opened = async (without: readonly TestBrowser[]) => {
      const asked = everyone.filter((id) => without.every(({ personId }) => personId !== id));
      const at = consent.server.deps.now();
      const answers = asked.map((personId) => ({ personId, answer: 'agree', at }));
      const opening = { before: 'membersOnly', to: 'open', askedAt: at, lastDay: '2031-01-01', withheld: [] };
      await change({ opennessMode: 'open', opening: { ...opening, asked, answers, settledAt: at } });
    };
    await opened([]);
    for (const words of [WHAT, 'rozemarijn']) expect(await page()).toContain(words);
    await opened([consent.els]);
    expect(await page()).toContain(WHAT);
    expect(await page()).not.toContain('rozemarijn');
    await opened([consent.karin]);
    for (const words of ['citroengeheim', 'rozemarijn', ANSWER]) expect(await page()).not.toContain(words);
  });
});
