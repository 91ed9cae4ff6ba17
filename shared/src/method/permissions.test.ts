import { describe, expect, it } from 'vitest';
import { PersonId } from '#ids.ts';
import {
  type Action,
  ARTEFACTS,
  VERBS,
  type Verb,
  WORKSPACE_ACTIONS,
  type WorkspaceAction,
} from './actions.ts';
import { type Actor, ALL_ACTIONS, can, type Where } from './permissions.ts';
import { PHASES, type Phase } from './phases.ts';
import { EXPECTED } from './rightsTable.fixture.ts';

const me = PersonId.parse('person0000000001');
const somebody = PersonId.parse('person0000000002');
const citizen = { group: 'citizen', side: 'outside' } as const;
const agency = { group: 'agency', side: 'inside' } as const;

/** The ten principals of `trust.md` section 5. */
const PRINCIPALS = {
  'not signed in': {},
  'signed in elsewhere': { personId: me },
  observer: { personId: me, seat: { role: 'observer' } },
  commenter: { personId: me, seat: { role: 'commenter', ...citizen } },
  'participant outside': { personId: me, seat: { role: 'participant', ...citizen } },
  'participant inside': { personId: me, seat: { role: 'participant', ...agency } },
  author: { personId: me, seat: { role: 'participant', ...citizen } },
  facilitator: { personId: me, seat: { role: 'facilitator' } },
  sponsor: { personId: me, seat: { role: 'sponsor' } },
  administrator: { personId: me, installationRole: 'administrator' },
} as const satisfies Record<string, Actor>;
type Principal = keyof typeof PRINCIPALS;
function isPrincipal(name: string): name is Principal {
  return Object.hasOwn(PRINCIPALS, name);
}
const principals: readonly Principal[] = Object.keys(PRINCIPALS).filter(isPrincipal);

const LETTERS: Readonly<Record<Verb, string>> = {
  read: 'r',
  comment: 'c',
  write: 'w',
  withdraw: 'x',
  moderate: 'm',
  decide: 'd',
};

function at(phase: Phase, more: Partial<Where> = {}): Where {
  return { phase, furthestPhase: phase, isArchived: false, ...more };
}

/** What this principal may, in the letters of the fixture. */
function rightsOf(principal: Principal, artefact: (typeof ARTEFACTS)[number], where: Where): string {
  const verbs = VERBS.filter((verb) => can(PRINCIPALS[principal], `${artefact}.${verb}`, where));
  return verbs.map((verb) => LETTERS[verb]).join('') || '-';
}

function expectedRow(artefact: (typeof ARTEFACTS)[number], principal: Principal): readonly string[] {
  const row = principal.startsWith('participant') ? 'participant' : principal;
  const line = EXPECTED[artefact].split('\n').find((candidate) => candidate.trim().startsWith(`${row} `));
  return line?.trim().split(/\s+/u).slice(1) ?? PHASES.map(() => '-');
}

describe('P30 the rights table', () => {
  const cells = ARTEFACTS.flatMap((artefact) => principals.map((principal) => ({ artefact, principal })));

  it.each(cells)(
    'P30 $artefact for $principal, in every phase and for every verb',
    ({ artefact, principal }) => {
      const owner = principal === 'author' ? { owner: me } : {};
      const rights = PHASES.map((phase) => rightsOf(principal, artefact, at(phase, owner)));
      expect(rights).toEqual(expectedRow(artefact, principal));
    },
  );

  it('P30.1 is written out whole: 10 principals, 9 phases, every artefact, 6 verbs', () => {
    expect(principals).toHaveLength(10);
    for (const artefact of ARTEFACTS) {
      for (const principal of principals) expect(expectedRow(artefact, principal)).toHaveLength(9);
    }
    expect(ALL_ACTIONS).toHaveLength(WORKSPACE_ACTIONS.length + ARTEFACTS.length * VERBS.length);
  });
});

describe('P30 what is somebody else’s', () => {
  it('P30.5 stays theirs: nobody writes, withdraws or answers in the place of the author', () => {
    const items = [
      'experience',
      'perspective',
      'statement',
      'vote',
      'parked',
      'valuesCheck',
      'consentResponse',
      'comment',
    ] as const;
    const cells = items.flatMap((item) =>
      PHASES.flatMap((phase) => principals.map((who) => ({ item, phase, who }))),
    );
    const allowed = cells.filter(({ item, phase, who }) =>
      ['w', 'x'].some((letter) => rightsOf(who, item, at(phase, { owner: somebody })).includes(letter)),
    );
    expect(allowed).toEqual([]);
  });

  it('P30.5 a perspective and a response are written only where they name their owner', () => {
    expect(can(PRINCIPALS.author, 'perspective.write', at('explore'))).toBe(false);
    expect(can(PRINCIPALS.author, 'consentResponse.write', at('consent'))).toBe(false);
  });

  it.each(['observer', 'commenter', 'facilitator', 'sponsor'] as const)(
    'P30.5 owning it gives a %s no right to write that the table does not give',
    (who) => {
      for (const artefact of ARTEFACTS) {
        const rights = PHASES.map((phase) => rightsOf(who, artefact, at(phase, { owner: me })).includes('w'));
        expect(rights).toEqual(expectedRow(artefact, who).map((letters) => letters.includes('w')));
      }
    },
  );

  it('P30.5 the facilitator and the sponsor never respond, not even for themselves', () => {
    const where = at('consent', { owner: me });
    expect(can(PRINCIPALS.facilitator, 'consentResponse.write', where)).toBe(false);
    expect(can(PRINCIPALS.sponsor, 'consentResponse.write', where)).toBe(false);
  });
});

describe('P30 conditions on a cell', () => {
  it('P30.9 a commenter votes only with open voting, and only in explore', () => {
    const phases = PHASES.filter((phase) =>
      can(PRINCIPALS.commenter, 'vote.write', at(phase, { openVoting: true })),
    );
    expect(phases).toEqual(['explore']);
    expect(can(PRINCIPALS.commenter, 'vote.write', at('explore', { openVoting: false }))).toBe(false);
    expect(can(PRINCIPALS.observer, 'vote.write', at('explore', { openVoting: true }))).toBe(false);
  });

  it('P30.12 a section in repair is written by the facilitator and the groups of the objectors, and by nobody else', () => {
    const where = at('consent', { repairGroups: ['citizen'] });
    expect(principals.filter((who) => can(PRINCIPALS[who], 'problemDoc.write', where))).toEqual([
      'participant outside',
      'author',
      'facilitator',
    ]);
    const elsewhere = PHASES.filter((phase) => phase !== 'consent' && phase !== 'define');
    for (const phase of elsewhere) {
      const writers = principals.filter((who) =>
        can(PRINCIPALS[who], 'problemDoc.write', at(phase, { repairGroups: ['citizen'] })),
      );
      expect(writers).toEqual([]);
    }
  });
});

describe('P30 going back, closing and archiving', () => {
  it('P30.4 what had been visible stays readable after going back, and takes no new words', () => {
    const where = at('explore', { furthestPhase: 'choose' });
    for (const artefact of [
      'fundamentals',
      'problemDoc',
      'valuesCheck',
      'consentResponse',
      'option',
    ] as const) {
      expect(rightsOf('author', artefact, { ...where, owner: me })).toBe('r');
      expect(rightsOf('facilitator', artefact, where)).toBe('rm');
      expect(rightsOf('not signed in', artefact, where)).toBe('-');
    }
    expect(rightsOf('author', 'consentResponse', at('explore', { furthestPhase: 'define' }))).toBe('-');
    expect(rightsOf('author', 'experience', { ...where, owner: me })).toBe('rcwx');
  });

  it.each(principals)('P30.3 an archived workspace is only read: %s', (who) => {
    const changes = ALL_ACTIONS.filter(
      (action) => !action.endsWith('.read') && !INSTALLATION_ACTIONS.has(action),
    );
    for (const phase of PHASES) {
      const where = at(phase, { isArchived: true, owner: me, openVoting: true, repairGroups: ['citizen'] });
      expect(changes.filter((action) => can(PRINCIPALS[who], action, where))).toEqual([]);
    }
  });

  it('P30.8 a comment is its author’s to withdraw in every phase, an experience until closing', () => {
    const may = (action: Action) =>
      PHASES.filter((phase) => can(PRINCIPALS.author, action, at(phase, { owner: me })));
    expect(may('comment.withdraw')).toEqual(PHASES);
    expect(may('experience.withdraw')).toEqual(PHASES.slice(1, 8));
  });

  it('P30.11 no solution takes a word before choose, from nobody and not after going back either', () => {
    const actions = ['option.write', 'choiceRecord.write', 'dataCanvasLaw.write'] as const;
    for (const phase of PHASES.slice(0, 5)) {
      const where = at(phase, { furthestPhase: 'reflect', owner: me, repairGroups: ['citizen', 'agency'] });
      const writers = actions.flatMap((action) =>
        principals.filter((who) => can(PRINCIPALS[who], action, where)),
      );
      expect(writers).toEqual([]);
    }
  });

  it('P30.3 an archived workspace is read as before', () => {
    for (const artefact of ARTEFACTS) {
      expect(can(PRINCIPALS.observer, `${artefact}.read`, at('reflect', { isArchived: true }))).toBe(true);
    }
  });
});

/** They are about the installation, so that no workspace stands in their way. */
const INSTALLATION_ACTIONS: ReadonlySet<Action> = new Set<Action>([
  'workspace.create',
  'facilitator.appoint',
]);

type ScribeAction = Extract<WorkspaceAction, `${string}.scribe`>;
function isScribeAction(action: WorkspaceAction): action is ScribeAction {
  return action.endsWith('.scribe');
}
function isSameInEveryPhase(action: WorkspaceAction): action is Exclude<WorkspaceAction, ScribeAction> {
  return !isScribeAction(action);
}

const seated: readonly Principal[] = principals.slice(2, 9);
const takePartOrLead: readonly Principal[] = principals.slice(4, 8);
const keepDoor: readonly Principal[] = ['facilitator', 'sponsor'];
const WORKSPACE_EXPECTED: Readonly<
  Record<
    Exclude<WorkspaceAction, ScribeAction>,
    readonly [open: readonly Principal[], closed: readonly Principal[]]
  >
> = {
  'workspace.create': [['administrator'], ['administrator']],
  'workspace.read': [seated, seated],
  'workspace.archive': [['facilitator'], ['facilitator']],
  'facilitator.share': [['facilitator'], []],
  'facilitator.appoint': [['administrator'], ['administrator']],
  'phase.advance': [['facilitator'], []],
  'phase.back': [['facilitator'], []],
  'record.read': [seated, seated],
  'record.publish': [['facilitator'], ['facilitator']],
  'balance.read': [takePartOrLead, takePartOrLead],
  'session.read': [seated, seated],
  'session.join': [seated.filter((who) => who !== 'observer'), []],
  'session.takePart': [takePartOrLead.filter((who) => who !== 'facilitator'), []],
  'session.lead': [['facilitator'], []],
  'order.keep': [['facilitator'], []],
  'order.report': [seated, []],
  'rightDoor.keep': [keepDoor, keepDoor],
  'organisation.lead': [['facilitator'], ['facilitator']],
  'version.name': [principals.slice(4, 9), []],
};

describe('P30 the workspace itself', () => {
  it.each(WORKSPACE_ACTIONS.filter(isSameInEveryPhase))(
    'P30.13 %s, for every principal in every phase',
    (action) => {
      const [open, closed] = WORKSPACE_EXPECTED[action];
      for (const phase of PHASES) {
        const allowed = principals.filter((who) => can(PRINCIPALS[who], action, at(phase)));
        expect(allowed).toEqual(phase === 'closed' ? closed : open);
      }
    },
  );

  it('P30.13 a facilitator of the installation makes workspaces and has no seat in any', () => {
    const actor: Actor = { personId: me, installationRole: 'facilitator' };
    expect(ALL_ACTIONS.filter((action) => can(actor, action, at('define', { owner: me })))).toEqual([
      'workspace.create',
    ]);
  });

  it('P30.2 nobody without a person gets anything from a seat or a role that is claimed', () => {
    const actor: Actor = { installationRole: 'administrator', seat: { role: 'facilitator' } };
    for (const phase of PHASES)
      expect(ALL_ACTIONS.filter((action) => can(actor, action, at(phase)))).toEqual([]);
  });
});
