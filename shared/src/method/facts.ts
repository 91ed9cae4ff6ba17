import type { PersonId } from '#ids.ts';
import type { Group, Side } from './groups.ts';
import type { ReflectionNext } from './phases.ts';
import type { FundamentalKey, ProblemSectionKey } from './problemSections.ts';
import type { OpennessMode } from './roles.ts';

/** A group with at least one active seat of a participant. */
export interface GroupSeats {
  readonly group: Group;
  readonly side: Side;
  readonly seats: number;
}

/** What the problem text tells by itself; made by `measureProblem`. */
export interface ProblemFacts {
  /** Characters of text without markup; a section that is left out is empty. */
  readonly sectionLengths: Readonly<Partial<Record<ProblemSectionKey, number>>>;
  readonly differences: number;
  /** The line "we looked and found none" is ticked, with a reason. */
  readonly foundNoDifference: boolean;
  readonly oneSentenceWords: number;
  /** Average words in a sentence of each required running text except `oneSentence`; a text that is empty is left out. */
  readonly sentenceLengths: Readonly<Partial<Record<ProblemSectionKey, number>>>;
  readonly hasSizeSource: boolean;
}

/** The first questions; each key that is left out counts as nothing yet. */
export interface FundamentalsFacts {
  readonly lengths: Readonly<Partial<Record<FundamentalKey, number>>>;
  readonly groupsThatEdited: Readonly<Partial<Record<FundamentalKey, readonly Group[]>>>;
}

export type CommentSpot =
  | ProblemSectionKey
  | FundamentalKey
  | 'experiences'
  | 'perspectives'
  | 'statements'
  | 'values'
  | 'options'
  | 'choice';

/** Facts of artefacts that come later; left out means "not there yet", and then a hard gate holds the phase. */
export interface LaterFacts {
  readonly experiences?: { readonly count: number; readonly fromOutside: number };
  readonly groupsWithoutPerspective?: readonly Group[];
  readonly statements?: { readonly count: number; readonly groupsBelowHalf: readonly Group[] };
  /** How many experiences each answer links to. */
  readonly fundamentalsLinked?: Readonly<Partial<Record<FundamentalKey, number>>>;
  /** The section of every solution signal that is still open. */
  readonly openSolutionSignals?: readonly ProblemSectionKey[];
  readonly valuesV1?: ValuesFacts;
  readonly valuesV2?: ValuesFacts;
  /** Where every comment from outside stands that holds the gate: a section, or the page of a card. */
  readonly unansweredOutsideComments?: readonly CommentSpot[];
  /** Where those stand that came after the announced last day and that have no outcome yet. */
  readonly lateOutsideComments?: readonly CommentSpot[];
  /** Where those stand that nobody answered, whenever they came: they hold `consent`, `choose` and `reflect`. */
  readonly openOutsideComments?: readonly CommentSpot[];
  /** How many steps of the data canvas are complete, counted from the first. */
  readonly dataStepsComplete?: number;
  readonly consentRound?: ConsentFacts;
  readonly choice?: ChoiceFacts;
  readonly route?: RouteFacts;
  readonly reflection?: ReflectionFacts;
}

export interface ValuesFacts {
  /** Groups of which somebody scored the three core values, each with a reason. */
  readonly groups: readonly { readonly group: Group; readonly side: Side }[];
  readonly unansweredHarm: number;
}

export interface ConsentFacts {
  readonly isClosed: boolean;
  readonly outcome?: 'consent' | 'consentWithConcerns' | 'standingObjection' | 'noQuorum';
  readonly sponsorDecision?: 'backToDefine' | 'proceedWithAnswer';
  readonly outsideGroupsWithQuorum: number;
}

export interface ChoiceFacts {
  /** Without the zero option. */
  readonly options: number;
  readonly hasZeroOption: boolean;
  /** Required fields of the choice record that are not filled. */
  readonly missingFields: readonly string[];
  readonly groupsWithoutLoss: readonly Group[];
  readonly effects: number;
  /** A reflection is planned, at most twelve months away. */
  readonly isReflectionPlanned: boolean;
  readonly doabilityByOutside: number;
  readonly doabilityByAgency: number;
  readonly openHalfBakedSignals: number;
}

export interface RouteFacts {
  readonly decidingBodies: number;
  readonly openItems: number;
  /** Characters of the report back that was sent; 0 when none was. */
  readonly reportBackLength: number;
}

export interface ReflectionFacts {
  readonly missingFields: readonly string[];
  readonly newOutsideExperiences: number;
  readonly next?: ReflectionNext;
}

/** All that the gates read, counted from records and documents before a move; the gates never read storage. */
export interface GateFacts extends LaterFacts {
  readonly minGroups: number;
  readonly minExperiences: number;
  readonly occasionLength: number;
  readonly facilitators: readonly PersonId[];
  readonly sponsors: readonly PersonId[];
  readonly groups: readonly GroupSeats[];
  readonly opennessMode?: OpennessMode;
  readonly endDate?: string;
  readonly dataInvolved: boolean;
  readonly problem: ProblemFacts;
  readonly fundamentals: FundamentalsFacts;
}
