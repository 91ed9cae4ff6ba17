import type { CreateWorkspace } from '@opgave/shared/contract/http';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import { GROUPS } from '@opgave/shared/method/groups';
import { isAtLeast, nextPhase, PHASES, type Phase } from '@opgave/shared/method/phases';
import { advancePhase } from '#facilitation/advancePhase.ts';
import type { FacilitationDeps } from '#facilitation/dependencies.ts';
import { viewGates } from '#facilitation/gatesView.ts';
import { installationSecret } from '#identity/installationSecret.ts';
import { renewWayBack } from '#records/people/wayBack.ts';
import { createWorkspace } from '#records/workspaces/createWorkspace.ts';
import type { DemoCase } from './demoCase.ts';
import { demoBytes } from './demoToken.ts';
import { enterFacilitator } from './enterFacilitator.ts';
import { enterPeople } from './enterPeople.ts';
import { beginFilling, noteFilled } from './filledDemos.ts';
import { prepareMeeting } from './prepareMeeting.ts';
import { createSeedClock, type SeedClock } from './seedClock.ts';
import { casePerson, personIdOf, type Seeding } from './seeding.ts';
import { stepOverGates } from './stepOverGates.ts';
import { writeChoice } from './writeChoice.ts';
import { writeComments } from './writeComments.ts';
import { writeConsent } from './writeConsent.ts';
import { writeDataCanvas } from './writeDataCanvas.ts';
import { writeDataLater } from './writeDataLater.ts';
import { writeFundamentals } from './writeFundamentals.ts';
import { writeOptions } from './writeOptions.ts';
import { writePerspectives } from './writePerspectives.ts';
import { writeProblem } from './writeProblem.ts';
import { writeReflection } from './writeReflection.ts';
import { writeRoute } from './writeRoute.ts';
import { writeSignals } from './writeSignals.ts';
import { linkAnswers, linkSentences } from './writeSourceLinks.ts';
import { writeStatements } from './writeStatements.ts';
import { parkIdeas, tellStories, tellStoriesAfter } from './writeStories.ts';
import { writeValues, writeValuesAfter, writeValuesOfChoice } from './writeValues.ts';

/** Days that the phase of the demo still has to go when it stands still. */
const DAYS_LEFT = 6;
/** Days that people still have to respond when it stands still in the consent round. */
const DAYS_TO_RESPOND = 3;

export interface DemoRequest {
  readonly demoCase: DemoCase;
  /** Where the demo stands still. */
  readonly phase: Phase;
  /** Tells how far it is. */
  readonly say: (nl: string, en: string) => void;
}

/** Fills a new demo workspace with a case, through the use cases that people use, up to a phase. */
export async function seedDemo(real: FacilitationDeps, request: DemoRequest): Promise<Seeding> {
  const { demoCase, phase, say } = request;
  const clock = createSeedClock(real.now(), todayOf(demoCase, phase));
  const deps = { ...real, now: clock.now };
  await beginFilling(real);
  say('Tafel klaarzetten', 'Setting up the table');
  const seeding = await setUp(deps, demoCase, clock);
  say(`${seeding.people.size} mensen zitten aan tafel`, `${seeding.people.size} people are at the table`);
  await makeWaysBack(seeding);
  for (const from of PHASES) {
    if (isAtLeast(from, phase)) break;
    await workIn(from, seeding, phase);
    await moveOn(seeding, from);
    say(`Stap ${from} is klaar`, `Step ${from} is done`);
  }
  await workIn(phase, seeding, phase);
  await noteFilled(real, seeding.workspaceId);
  return seeding;
}

/** What people write in a phase, as far as this version has a place for it. */
const WORK: Partial<Record<Phase, readonly ((seeding: Seeding, until: Phase) => Promise<void>)[]>> = {
  explore: [tellStories, writePerspectives, writeStatements],
  fundamentals: [writeFundamentals, linkAnswers],
  define: [
    parkIdeas,
    writeSignals,
    writeProblem,
    linkSentences,
    writeComments,
    writeValues,
    writeDataCanvas,
    prepareMeeting,
  ],
  consent: [writeConsent],
  choose: [writeOptions, writeChoice, writeValuesOfChoice, writeDataLater],
  route: [writeRoute],
  reflect: [tellStoriesAfter, writeValuesAfter, writeReflection],
};

async function workIn(phase: Phase, seeding: Seeding, until: Phase): Promise<void> {
  for (const work of WORK[phase] ?? []) await work(seeding, until);
}

async function setUp(deps: FacilitationDeps, demoCase: DemoCase, clock: SeedClock): Promise<Seeding> {
  const person = await enterFacilitator(deps, casePerson(demoCase, demoCase.workspace.facilitatorId));
  const { id: workspaceId } = await createWorkspace(deps, person, tableOf(demoCase, clock), true);
  const people = await enterPeople(deps, demoCase, { workspaceId, facilitator: person.id });
  return { deps, demoCase, clock, workspaceId, people };
}

function tableOf(demoCase: DemoCase, clock: SeedClock): CreateWorkspace {
  const { workspace, organisations } = demoCase;
  const { organisationId } = casePerson(demoCase, workspace.facilitatorId);
  return {
    title: workspace.title.nl,
    occasion: workspace.occasion.nl,
    organisation: organisations.find(({ id }) => id === organisationId)?.name.nl ?? '',
    language: 'nl',
    opennessMode: workspace.opennessMode,
    endDate: clock.dayOf(workspace.endDate.dayOffset),
    dataInvolved: workspace.dataInvolved,
    groups: GROUPS.flatMap((group) => {
      const seats = workspace.seats[group];
      return seats === undefined ? [] : [{ group, seats }];
    }),
    sideOfOther: 'inside',
    timeZone: DEFAULT_TIME_ZONE,
    extraValues: workspace.extraValues,
    settings: {},
  };
}

/** Everyone gets a way back that every start of the server can print again. */
async function makeWaysBack({ deps, workspaceId, people }: Seeding): Promise<void> {
  const secret = await installationSecret(deps);
  for (const personId of people.values()) {
    const demoDeps = { ...deps, randomBytes: demoBytes(secret, personId) };
    await renewWayBack(demoDeps, { workspaceId, personId, whom: personId });
  }
}

/** Goes on as the facilitator does; only where this version cannot hold what a gate asks does it step over. */
async function moveOn(seeding: Seeding, from: Phase): Promise<void> {
  const { deps, demoCase, clock, workspaceId } = seeding;
  const to = nextPhase(from);
  if (to !== undefined) clock.goTo(startOf(demoCase, to));
  const personId = personIdOf(seeding, demoCase.workspace.facilitatorId);
  const { version, gates } = await viewGates(deps, workspaceId, personId);
  const command = { workspaceId, personId, version };
  if (gates.every(({ isMet }) => isMet)) await advancePhase(deps, { ...command, reason: '' });
  else await stepOverGates(deps, command);
}

/** The day of the case on which a phase begins; `closed` has none and begins at the end date. */
function startOf({ workspace }: DemoCase, phase: Phase): number {
  const found = workspace.phases.find((one) => one.phase === phase);
  return found?.from.dayOffset ?? workspace.endDate.dayOffset;
}

function todayOf(demoCase: DemoCase, phase: Phase): number {
  if (phase === 'consent' && demoCase.consentRound) {
    return demoCase.consentRound.deadline.dayOffset - DAYS_TO_RESPOND;
  }
  const begin = startOf(demoCase, phase);
  const next = nextPhase(phase);
  const end = next === undefined ? begin : startOf(demoCase, next);
  return Math.max(begin + 1, end - DAYS_LEFT);
}
