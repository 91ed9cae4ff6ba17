import { z } from 'zod';
import {
  PersonId,
  QuestionCardId,
  QuestionId,
  SessionEventId,
  SessionId,
  SessionTemplateId,
  SwitchSentenceId,
  WorkspaceId,
} from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { SessionFact } from '#method/sessionFacts.ts';
import { QuestionReason } from '#method/sessionQuestions.ts';
import { SessionScript } from '#method/sessionScript.ts';
import { SessionState } from '#method/sessionState.ts';
import { SWITCH_MARKS, SwitchMark } from '#method/sessionSwitch.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);

/** A live meeting as it was prepared: its script and when it is planned (`method.md` section 13). */
export const Session = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  title: z.string(),
  script: SessionScript,
  /** Of the title and the script alone: a day that is set overtakes nobody who writes there. */
  edition: Version.optional(),
  plannedAt: Moment.optional(),
  /** When the table meets again, as it was agreed on in this one. */
  nextAt: Moment.optional(),
  /** How often one of these two moments was set. */
  moments: z.int().min(0).optional(),
  createdBy: PersonId,
  createdAt: Moment,
});
export type Session = z.infer<typeof Session>;

/** The link to the screen for the room, apart from the script: a new link overtakes nobody who writes there. */
export const SessionScreen = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  tokenHash: z.string(),
});
export type SessionScreen = z.infer<typeof SessionScreen>;

/** What a session is at; it has the id of its session and is written together with what happened. */
export const SessionRun = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  /** Of the last thing that happened; 0 before any did. */
  number: z.int().min(0),
  state: SessionState,
});
export type SessionRun = z.infer<typeof SessionRun>;

/** One thing that happened in a session; never changed. */
export const SessionEvent = z.object({
  id: SessionEventId,
  version: z.literal(1),
  workspaceId: WorkspaceId,
  sessionId: SessionId,
  number: z.int().min(1),
  at: Moment,
  by: PersonId.optional(),
  fact: SessionFact,
});
export type SessionEvent = z.infer<typeof SessionEvent>;

/**
 * Who put which dots, or estimated what, until that is shown: then nobody is in it any more. A room does one of them at a
 * time. It has the id of its session.
 */
export const SessionBallots = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  round: z.int().min(0),
  ballots: z.array(z.object({ personId: PersonId, given: z.array(z.int().min(0)) })),
});
export type SessionBallots = z.infer<typeof SessionBallots>;

/** A sentence as it was shown: of groups, never of a person. */
export const ShownSwitchSentence = z.object({
  id: SwitchSentenceId,
  from: z.array(z.enum(GROUPS)),
  about: z.array(z.enum(GROUPS)),
  text: z.string(),
  /** Absent where they would be those of one person. */
  marks: z.array(z.int().min(0)).length(SWITCH_MARKS.length).optional(),
  /** Why the facilitator took it out of sight. */
  hidden: QuestionReason.optional(),
});

/**
 * What people write in the name of other groups, and what those say of it. Once it is shown nobody is in it any more. It
 * has the id of its session.
 */
export const SessionSwitchSheet = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  round: z.int().min(0),
  sentences: z.array(
    z.object({
      id: SwitchSentenceId,
      by: PersonId,
      about: z.enum(GROUPS),
      text: z.string(),
      marks: z.array(z.object({ personId: PersonId, mark: SwitchMark })),
    }),
  ),
  shown: z.array(z.object({ number: z.int().min(1), sentences: z.array(ShownSwitchSentence) })),
});
export type SessionSwitchSheet = z.infer<typeof SessionSwitchSheet>;

/** The words of what was asked in a session, with the card that each put on it. It has the id of its session. */
export const SessionQuestionWords = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  questions: z.array(
    z.object({
      id: QuestionId,
      by: PersonId,
      text: z.string(),
      cards: z.array(
        z.object({
          id: QuestionCardId,
          by: PersonId,
          text: z.string(),
          /** Why the facilitator took it out of sight. */
          hidden: QuestionReason.optional(),
        }),
      ),
    }),
  ),
});
export type SessionQuestionWords = z.infer<typeof SessionQuestionWords>;

/** Who was there, from when to when. After so many days as the settings say, nobody is in it any more. */
export const SessionAttendance = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  people: z.array(
    z.object({
      personId: PersonId,
      group: z.enum(GROUPS).optional(),
      from: Moment,
      until: Moment.optional(),
      /** When they said to take part by the agreements of everyone. */
      agreedAt: Moment.optional(),
    }),
  ),
});
export type SessionAttendance = z.infer<typeof SessionAttendance>;

/** Words without a name, by moment and in the order of the alphabet. Nothing in it says whose they are, or when they came. */
export const SessionWords = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  moments: z.array(z.object({ number: z.int().min(1), lines: z.array(z.string()) })),
});
export type SessionWords = z.infer<typeof SessionWords>;

/** What was written down of a session; it has the id of its session. Before it is shared only its facilitator reads it. */
export const SessionMinutes = z.object({
  id: SessionId,
  version: Version,
  workspaceId: WorkspaceId,
  text: z.string(),
  /** When they were last kept; minutes of an earlier release do not say. */
  keptAt: Moment.optional(),
  sharedAt: Moment.optional(),
});
export type SessionMinutes = z.infer<typeof SessionMinutes>;

/** A script that an organisation keeps to begin with again. */
export const SessionTemplate = z.object({
  id: SessionTemplateId,
  version: Version,
  /** Whose: the name of the organisation of the workspace in which it was made. */
  organisation: z.string(),
  title: z.string(),
  script: SessionScript,
  createdBy: PersonId,
  createdAt: Moment,
});
export type SessionTemplate = z.infer<typeof SessionTemplate>;
