import { SessionScript } from '@opgave/shared/method/sessionScript';
import { scriptProblems } from '@opgave/shared/method/sessionScriptOrder';
import { fromJson } from '#connection/fromJson.ts';

/** What is wrong with a file, each with its place: the same words for who wrote it by hand and who got it from others. */
interface FileProblem {
  readonly place: string;
  readonly code: string;
}

export type ReadScript =
  | { readonly ok: true; readonly script: SessionScript }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** At most this many are told: a file of another kind is wrong everywhere. */
const TOLD = 8;

export function readScript(text: string): ReadScript {
  const parsed = SessionScript.safeParse(fromJson(text));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, code, message }) => ({
      place: path.join('.'),
      code: code === 'unrecognized_keys' ? message : code,
    }));
    return { ok: false, problems: problems.slice(0, TOLD) };
  }
  const problems = scriptProblems(parsed.data).map(({ step, code }) => ({
    place: `steps.${step - 1}`,
    code,
  }));
  return problems.length > 0
    ? { ok: false, problems: problems.slice(0, TOLD) }
    : { ok: true, script: parsed.data };
}

export function writeScript(script: SessionScript): string {
  return `${JSON.stringify(script, undefined, 2)}\n`;
}
