import { z } from 'zod';
import { ConsentAnswerId, ConsentRoundId, PersonId, WorkspaceId } from '#ids.ts';
import { ConsentRound } from '#method/consentRound.ts';
import { GROUPS } from '#method/groups.ts';
import { BOUNDARY_KINDS, PROBLEM_SECTIONS } from '#method/problemSections.ts';
import { SponsorDecision } from '#method/sponsorDecision.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);
const Group = z.enum(GROUPS);

/** One piece of a section as it was frozen: running words, or an item of a list. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({
    kind: z.literal('difference'),
    text: z.string(),
    groupA: Group.optional(),
    groupB: Group.optional(),
    isOpen: z.boolean(),
  }),
  z.object({ kind: z.literal('noneFound'), text: z.string() }),
  z.object({ kind: z.literal('boundary'), text: z.string(), boundary: z.enum(BOUNDARY_KINDS).optional() }),
]);
export type Block = z.infer<typeof Block>;

/** The words of one section of the problem, without markup. */
export const SectionWords = z.object({
  section: z.enum(PROBLEM_SECTIONS.map(({ key }) => key)),
  blocks: z.array(Block),
});
export type SectionWords = z.infer<typeof SectionWords>;

/** A consent round as it is kept: the value of the rules, the words it is about, and what was done around it. */
export const ConsentRoundRecord = z.object({
  id: ConsentRoundId,
  version: Version,
  workspaceId: WorkspaceId,
  /** Counts the rounds of a workspace from 1. */
  number: z.int().min(1),
  openedAt: Moment,
  openedBy: PersonId,
  round: ConsentRound,
  frozen: z.array(SectionWords),
  /** As it was frozen again when the repair ended. */
  repaired: z.array(SectionWords).optional(),
  /** What others know an answer by; it says nothing about who gave it. */
  answerIds: z.array(z.object({ personId: PersonId, id: ConsentAnswerId })),
  hidden: z.array(z.object({ answerId: ConsentAnswerId, reason: z.string(), at: Moment })),
  decision: z
    .object({ by: PersonId, at: Moment, decision: SponsorDecision, reason: z.string().optional() })
    .optional(),
  /** What a group that objected lets travel along, one text for each group. */
  minority: z.array(z.object({ group: Group, version: Version, text: z.string(), by: PersonId, at: Moment })),
});
export type ConsentRoundRecord = z.infer<typeof ConsentRoundRecord>;
