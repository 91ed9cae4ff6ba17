import { z } from 'zod';
import { SignInId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { ROLES } from '#method/roles.ts';

// Who waits at the door: GET and POST .../lobby, POST .../lobby/:knockId; all below /api/v1/workspaces/:workspaceId

export const SetLobby = z.strictObject({ isOn: z.boolean() });
export type SetLobby = z.infer<typeof SetLobby>;

export const KNOCK_ANSWERS = ['admit', 'readAlong', 'refuse'] as const;
export const AnswerKnock = z.strictObject({ answer: z.enum(KNOCK_ANSWERS) });
export type AnswerKnock = z.infer<typeof AnswerKnock>;
export type KnockAnswer = AnswerKnock['answer'];

export const KnockView = z.object({
  id: SignInId,
  displayName: z.string(),
  role: z.enum(ROLES),
  group: z.enum(GROUPS).optional(),
  withHelp: z.boolean(),
  at: z.iso.datetime(),
});
export type KnockView = z.infer<typeof KnockView>;

/** Longest waiting first. */
export const LobbyView = z.object({ isOn: z.boolean(), waiting: z.array(KnockView) });
export type LobbyView = z.infer<typeof LobbyView>;
