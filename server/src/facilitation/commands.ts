import { AppError } from '@opgave/shared/contract/errors';
import { type Ack, COMMANDS, type CommandName } from '@opgave/shared/contract/events';
import type { z } from 'zod';
import { inTurn } from '#identity/inTurn.ts';
import { actInSession } from '#records/sessions/actInSession.ts';
import type { Caller } from './admission.ts';
import { advancePhase } from './advancePhase.ts';
import type { LiveDeps } from './dependencies.ts';
import { goBackPhase } from './goBackPhase.ts';

type Handler = (deps: LiveDeps, caller: Caller, raw: unknown) => Promise<Ack>;

/** Parses what came in, and only lets a command through that is about the caller's own table. */
function command<S extends z.ZodType<{ workspaceId: string }>>(
  schema: S,
  run: (deps: LiveDeps, caller: Caller, input: z.infer<S>) => Promise<Ack>,
): Handler {
  return async (deps, caller, raw) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success)
      return { ok: false, code: 'invalid-input', details: { fields: fieldsOf(parsed.error) } };
    if (parsed.data.workspaceId !== caller.workspaceId)
      return { ok: false, code: 'not-allowed', details: {} };
    return run(deps, caller, parsed.data);
  };
}

const HANDLERS = {
  'phase:advance': command(
    COMMANDS['phase:advance'],
    (deps, { personId }, { workspaceId, version, reason }) =>
      advancePhase(deps, { workspaceId, personId, version, reason }).then(phaseAck),
  ),
  'phase:back': command(COMMANDS['phase:back'], (deps, { personId }, { workspaceId, version, to, reason }) =>
    goBackPhase(deps, { workspaceId, personId, version, to, reason }).then(phaseAck),
  ),
  'session:act': command(
    COMMANDS['session:act'],
    async (deps, { personId }, { workspaceId, sessionId, command: asked }) => {
      await inTurn(sessionId, () => actInSession(deps, { workspaceId, personId, sessionId, command: asked }));
      return { ok: true };
    },
  ),
} as const satisfies Record<CommandName, Handler>;

const BY_NAME: ReadonlyMap<string, Handler> = new Map(Object.entries(HANDLERS));

/** Every command gets an answer, also one that does not exist; a failure of ours is told as `internal` and logged. */
export async function answerCommand(
  deps: LiveDeps,
  caller: Caller,
  name: string,
  raw: unknown,
): Promise<Ack> {
  const handler = BY_NAME.get(name);
  if (!handler) return { ok: false, code: 'invalid-input', details: {} };
  try {
    return await handler(deps, caller, raw);
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    deps.logger.error({ err: error, command: name }, 'command failed');
    return { ok: false, code: 'internal', details: {} };
  }
}

function phaseAck(answer: Awaited<ReturnType<typeof advancePhase | typeof goBackPhase>>): Ack {
  if (answer.ok) return { ok: true };
  const gates = 'gates' in answer ? answer.gates : [];
  return { ok: false, code: 'gate-unmet', details: { unmet: answer.unmet, gates } };
}

function fieldsOf(error: z.ZodError): readonly string[] {
  return error.issues.map((issue) => issue.path.join('.'));
}
