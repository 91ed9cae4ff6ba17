import type { CommentView, ReplyView } from '@opgave/shared/contract/comments';
import { SEARCHED_TEXTS, type SearchedText, type SearchKind } from '@opgave/shared/contract/search';
import { documentId, documentKind } from '@opgave/shared/document/documents';
import { blocksOf } from '@opgave/shared/document/extractText';
import type { Action } from '@opgave/shared/method/actions';
import type { Member } from '#identity/standing.ts';
import { listAssumptions } from '../assumptions/listAssumptions.ts';
import { listComments } from '../comments/listComments.ts';
import { documentRights } from '../documentRights.ts';
import { listExperiences } from '../experiences/listExperiences.ts';
import { listParked } from '../parked/listParked.ts';
import { listPeople } from '../people/listPeople.ts';
import { viewPerspectives } from '../perspectives/viewPerspectives.ts';
import { listStatements } from '../statements/listStatements.ts';
import { listTensions } from '../tensions/listTensions.ts';
import { data, lookBack, route } from './afterChoice.ts';
import { choice, options, reasons, weighings } from './choosing.ts';
import { minutes, notes, questions } from './meetings.ts';
import { type Ask, byOf, type Searchable, type SearchDeps } from './searchable.ts';

/** What is needed to read a kind at all; each is then read by the very use case that lists it, and no other. */
export const READERS: Readonly<Record<SearchKind, { readonly needs: Action; readonly ask: Ask }>> = {
  text: { needs: 'workspace.read', ask: texts },
  comment: { needs: 'comment.read', ask: comments },
  experience: { needs: 'experience.read', ask: experiences },
  perspective: { needs: 'perspective.read', ask: perspectives },
  statement: { needs: 'statement.read', ask: statements },
  parked: { needs: 'parked.read', ask: parked },
  tension: { needs: 'perspective.read', ask: tensions },
  assumption: { needs: 'assumption.read', ask: assumptions },
  reason: { needs: 'consentResponse.read', ask: reasons },
  weighing: { needs: 'valuesCheck.read', ask: weighings },
  option: { needs: 'option.read', ask: options },
  choice: { needs: 'choiceRecord.read', ask: choice },
  data: { needs: 'dataCanvasWhy.read', ask: data },
  route: { needs: 'route.read', ask: route },
  lookBack: { needs: 'reflection.read', ask: lookBack },
  notes: { needs: 'notes.read', ask: notes },
  question: { needs: 'session.read', ask: questions },
  minutes: { needs: 'session.read', ask: minutes },
  person: { needs: 'workspace.read', ask: people },
};

const WRITTEN_IN = { problem: 'define', fundamentals: 'fundamentals', 'data-why': 'define' } as const;

async function texts(deps: SearchDeps, member: Member): Promise<readonly Searchable[]> {
  const found = await Promise.all(SEARCHED_TEXTS.map((document) => textOf(deps, member, document)));
  return found.flat();
}

async function textOf(
  deps: SearchDeps,
  member: Member,
  document: SearchedText,
): Promise<readonly Searchable[]> {
  const kind = documentKind(document);
  if (!kind || !(await documentRights(deps, kind, member)).mayRead) return [];
  const { doc } = await deps.documents.read(documentId(member.workspace.id, document));
  return [...kind.roots.keys()].flatMap((key) =>
    blocksOf(doc.getXmlFragment(key)).map((text, index) => ({
      kind: 'text' as const,
      id: `${document}-${key}-${index}`,
      text,
      by: {},
      when: { phase: WRITTEN_IN[document] },
      section: { document, key, block: index },
    })),
  );
}

async function comments(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const threads = await listComments(deps, workspace.id, person.id);
  return threads.flatMap((thread) => [
    commentOf(thread, thread, thread.suggestion?.words),
    ...thread.replies.map((reply) => commentOf(reply, thread)),
  ]);
}

function commentOf({ id, by, text, placedAt }: ReplyView, thread: CommentView, suggested = ''): Searchable {
  return {
    ...({ kind: 'comment', id, text: `${text} ${suggested}`.trim() } as const),
    ...{ by: byOf(by), when: { at: placedAt }, comment: { on: thread.on, id: thread.id } },
  };
}

async function experiences(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const stories = await listExperiences(deps, workspace.id, person.id);
  return stories.flatMap((story) => {
    if (story.kind !== 'told') return [];
    const { id, teller, phase, situation, steps, effect, feeling, needed } = story;
    const text = [situation, steps, effect, feeling, needed].filter(Boolean).join(' ');
    return [{ kind: 'experience', id, text, by: byOf(teller), when: { phase } } as const];
  });
}

async function perspectives(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const { cards } = await viewPerspectives(deps, workspace.id, person.id);
  return cards.flatMap(({ id, name, group, answers }) =>
    answers.map(({ text }) => ({
      ...({ kind: 'perspective', id, text, when: { phase: 'explore' } } as const),
      by: byOf({ name, group }),
    })),
  );
}

async function statements(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const shown = await listStatements(deps, workspace.id, person.id);
  return shown.map(({ id, text, by, phase }) => ({
    ...({ kind: 'statement', id, text } as const),
    ...{ by: byOf(by), when: { phase } },
  }));
}

async function parked(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const ideas = await listParked(deps, workspace.id, person.id);
  return ideas.map(({ id, text, wouldSolve, by, phase }) => ({
    ...({ kind: 'parked', id, text: `${text} ${wouldSolve}` } as const),
    ...{ by: byOf(by), when: { phase } },
  }));
}

async function tensions(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const { tensions: linked } = await listTensions(deps, workspace.id, person.id);
  return linked.map(({ id, one, other, settled, linkedAt, by }) => ({
    ...({ kind: 'tension', id, by: byOf({ name: by }), when: { at: linkedAt } } as const),
    text: [one.quote, other.quote, settled?.how].filter(Boolean).join(' '),
  }));
}

async function assumptions(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const view = await listAssumptions(deps, { workspaceId: workspace.id, personId: person.id });
  return view.assumptions.map(({ id, text, owner, phase, found }) => ({
    ...({ kind: 'assumption', id, by: byOf(owner), when: { phase } } as const),
    text: [text, ...found.map(({ evidence }) => evidence)].join(' '),
  }));
}

async function people(deps: SearchDeps, { workspace, person }: Member): Promise<readonly Searchable[]> {
  const seated = await listPeople(deps, { workspaceId: workspace.id, personId: person.id, here: [] });
  return seated.map(({ personId, displayName, organisation, group }) => ({
    ...({ kind: 'person', id: personId, text: organisation, when: undefined } as const),
    by: byOf({ name: displayName, group }),
  }));
}
