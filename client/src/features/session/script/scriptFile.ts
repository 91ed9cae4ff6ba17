import {
  SCRIPT_SCHEMA_PATH,
  ScriptFile,
  type SessionScript,
  scriptOf,
} from '@opgave/shared/method/sessionScript';
import { type ScriptProblem, scriptProblems } from '@opgave/shared/method/sessionScriptOrder';
import type { z } from 'zod';
import { fromJson } from '#connection/fromJson.ts';

/** Of the shape: something we do not know, too little, too much or too long, or not there and not as expected. */
type ShapeProblem = 'unknown' | 'outOfBounds' | 'unexpected';

/** What is wrong with a file, and where: without a step it is the whole file. */
interface FileProblem {
  readonly step?: number;
  /** Its name as it stands in the file. */
  readonly field?: string;
  readonly code: ShapeProblem | ScriptProblem['code'];
}

export type ReadScript =
  | { readonly ok: true; readonly script: SessionScript }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** At most this many are told: a file of another kind is wrong everywhere. */
const TOLD = 8;

export function readScript(text: string): ReadScript {
  const parsed = ScriptFile.safeParse(fromJson(text));
  const problems = parsed.success ? scriptProblems(parsed.data) : parsed.error.issues.map(asProblem);
  if (parsed.success && problems.length === 0) return { ok: true, script: scriptOf(parsed.data) };
  return { ok: false, problems: problems.slice(0, TOLD) };
}

function asProblem(issue: z.core.$ZodIssue): FileProblem {
  const [, index] = issue.path[0] === 'steps' ? issue.path : [];
  const fields = index === undefined ? issue.path : issue.path.slice(2);
  const field = [...fields, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  return {
    ...(typeof index === 'number' && { step: index + 1 }),
    ...(field !== '' && { field }),
    code: shapeProblem(issue.code),
  };
}

function shapeProblem(code: z.core.$ZodIssue['code']): ShapeProblem {
  if (code === 'unrecognized_keys') return 'unknown';
  return code === 'too_small' || code === 'too_big' ? 'outOfBounds' : 'unexpected';
}

/** With the address of its schema on this installation, so that an editor can help whoever changes it by hand. */
export function writeScript(script: SessionScript, origin: string): string {
  const file = { $schema: `${origin}${SCRIPT_SCHEMA_PATH}`, ...script };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
