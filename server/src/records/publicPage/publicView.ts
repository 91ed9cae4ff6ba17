import type { SectionWords } from '@opgave/shared/contract/consentRecord';
import type { CommentTarget } from '@opgave/shared/contract/place';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Outcome } from '@opgave/shared/method/consentRound';
import type { ConsentTally } from '@opgave/shared/method/consentTally';
import type { Group } from '@opgave/shared/method/groups';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import type { Phase } from '@opgave/shared/method/phases';
import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { PUBLIC_PARTS, type PublicPart, type SpokenAs } from '@opgave/shared/method/publicRecord';
import type { ValueVersion } from '@opgave/shared/method/valuesCheck';
import type { RoundDeps } from '../consent/rounds.ts';
import { absentGroups } from '../workspaces/viewAbsent.ts';
import { type AgreedVersion, agreedVersions } from './agreedVersions.ts';
import { type PublicAssumption, publicAssumptions } from './publicAssumptions.ts';
import { type PublicChoice, publicChoice } from './publicChoice.ts';
import { publicInput } from './publicInput.ts';
import { publicRound } from './publicRound.ts';
import { publicValues } from './publicValues.ts';
import { sectionsFor, spokenInRound } from './speakers.ts';

export interface VersionLine {
  readonly number: number;
  readonly at: number;
  readonly outcome: Outcome;
  readonly isVoid: boolean;
}

export interface PublicGroup extends ConsentTally {
  readonly by: SpokenAs;
  readonly seats: number;
}

/** What somebody of a group said, without who. Without words it was hidden. */
export interface PublicSaid {
  readonly by: SpokenAs;
  readonly sections: readonly ProblemSectionKey[];
  readonly text?: string;
  readonly answer?: string;
  /** Of an objection: what its maker said of the repaired text. */
  readonly result?: 'withdrawn' | 'becomesConcern' | 'stays';
}

export interface PublicRound {
  readonly groups: readonly PublicGroup[];
  readonly concerns: readonly PublicSaid[];
  readonly objections: readonly PublicSaid[];
  readonly minority: readonly { readonly by: SpokenAs; readonly text: string }[];
  readonly decision?: { readonly at: number; readonly kind: string; readonly reason?: string };
}

export interface PublicValue {
  readonly check: ValueVersion;
  readonly value: ValueKey;
  readonly rows: readonly { readonly by: SpokenAs; readonly counts: readonly number[] }[];
}

export interface PublicInput {
  readonly by: SpokenAs;
  readonly on: CommentTarget;
  readonly text: string;
  readonly outcome: 'takenUp' | 'notTakenUp' | 'answered';
  readonly words: string;
}

/** What anybody may read: what was agreed, by which groups, and what was done with what people said. Never who. */
export interface PublicView {
  readonly workspace: Workspace;
  readonly phase: Phase;
  readonly absent: readonly Group[];
  readonly versions: readonly VersionLine[];
  readonly version?: VersionLine & { readonly sections: readonly SectionWords[] };
  readonly round?: PublicRound;
  readonly values: readonly PublicValue[];
  readonly input: readonly PublicInput[];
  readonly choice?: PublicChoice;
  readonly assumptions: readonly PublicAssumption[];
}

/** The newest version, or the one that is asked for; undefined when there is no such version. */
export async function publicView(
  deps: RoundDeps,
  workspace: Workspace,
  number?: number,
): Promise<PublicView | undefined> {
  const versions = await publicVersions(deps, workspace);
  const counting = versions.findLast(({ isVoid }) => !isVoid);
  const chosen = number === undefined ? counting : versions.find((one) => one.number === number);
  if (number !== undefined && !chosen) return undefined;
  const parts = publicParts(workspace);
  const [absent, values, input, choice, assumptions] = await Promise.all([
    absentGroups(deps, workspace),
    chosen && parts.includes('values') ? publicValues(deps, workspace) : [],
    chosen && parts.includes('input') ? publicInput(deps, workspace) : [],
    chosen && parts.includes('choice') ? publicChoice(deps, workspace) : undefined,
    chosen && parts.includes('assumptions') ? publicAssumptions(deps, workspace) : [],
  ]);
  return {
    ...{ workspace, phase: workspace.phase, absent, values, input, assumptions },
    versions: versions.map(lineOf),
    ...(choice && { choice }),
    ...(chosen && textAndRound(workspace, chosen, parts)),
  };
}

/** Of a table that is not open, only what it had agreed when its record was published. */
export async function publicVersions(
  deps: RoundDeps,
  { id, opennessMode, publication }: Workspace,
): Promise<readonly AgreedVersion[]> {
  const versions = await agreedVersions(deps, id);
  if (opennessMode === 'open') return versions;
  return versions.filter(({ number }) => number <= (publication?.upTo ?? 0));
}

function publicParts({ opennessMode, publication }: Workspace): readonly PublicPart[] {
  return opennessMode === 'open' ? PUBLIC_PARTS : (publication?.parts ?? []);
}

function textAndRound(
  workspace: Workspace,
  chosen: AgreedVersion,
  parts: readonly PublicPart[],
): Pick<PublicView, 'version' | 'round'> {
  const spoken = spokenInRound(workspace, chosen.record);
  const round = publicRound(chosen.record, spoken, workspace);
  return {
    version: { ...lineOf(chosen), sections: sectionsFor(chosen.sections, spoken) },
    round: parts.includes('reasons') ? round : standingOnly(round),
  };
}

/** What still stands against the text always travels with it (pitfall 15). */
function standingOnly(round: PublicRound): PublicRound {
  return { ...round, concerns: [], objections: round.objections.filter(({ result }) => result === 'stays') };
}

function lineOf({ number, at, outcome, isVoid }: AgreedVersion): VersionLine {
  return { number, at, outcome, isVoid };
}
