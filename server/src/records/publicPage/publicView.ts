import type { SectionWords } from '@opgave/shared/contract/consentRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import type { Outcome } from '@opgave/shared/method/consentRound';
import type { ConsentTally } from '@opgave/shared/method/consentTally';
import type { Group, Side } from '@opgave/shared/method/groups';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import type { Phase } from '@opgave/shared/method/phases';
import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import type { RoundDeps } from '../consent/rounds.ts';
import { absentGroups } from '../workspaces/viewAbsent.ts';
import { type AgreedVersion, agreedVersions } from './agreedVersions.ts';
import { publicInput } from './publicInput.ts';
import { publicRound } from './publicRound.ts';
import { publicValues } from './publicValues.ts';

export interface VersionLine {
  readonly number: number;
  readonly at: number;
  readonly outcome: Outcome;
  readonly isVoid: boolean;
}

export interface PublicGroup extends ConsentTally {
  readonly group: Group;
  readonly side: Side;
  readonly seats: number;
  readonly isReached: boolean;
}

/** What somebody of a group said, without who. Without words it was hidden. */
export interface PublicSaid {
  readonly group: Group;
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
  readonly minority: readonly { readonly group: Group; readonly text: string }[];
  readonly decision?: { readonly at: number; readonly kind: string; readonly reason?: string };
}

export interface PublicValue {
  readonly value: ValueKey;
  readonly rows: readonly { readonly group: Group; readonly counts: readonly number[] }[];
}

export interface PublicInput {
  readonly group?: Group;
  readonly section: ProblemSectionKey;
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
}

/** The newest version, or the one that is asked for; undefined when there is no such version. */
export async function publicView(
  deps: RoundDeps,
  workspace: Workspace,
  number?: number,
): Promise<PublicView | undefined> {
  const versions = await agreedVersions(deps, workspace.id);
  const counting = versions.findLast(({ isVoid }) => !isVoid);
  const chosen = number === undefined ? counting : versions.find((one) => one.number === number);
  if (number !== undefined && !chosen) return undefined;
  const [absent, values, input] = await Promise.all([
    absentGroups(deps, workspace),
    chosen ? publicValues(deps, workspace) : [],
    chosen ? publicInput(deps, workspace) : [],
  ]);
  return {
    ...{ workspace, phase: workspace.phase, absent, values, input },
    versions: versions.map(lineOf),
    ...(chosen && {
      version: { ...lineOf(chosen), sections: chosen.sections },
      round: publicRound(chosen.record),
    }),
  };
}

function lineOf({ number, at, outcome, isVoid }: AgreedVersion): VersionLine {
  return { number, at, outcome, isVoid };
}
