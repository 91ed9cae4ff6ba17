import { parseArgs } from 'node:util';
import { StartError } from '#startError.ts';

export interface StartOptions {
  /** Serve https to phones and laptops in the same room. */
  readonly isLan: boolean;
}

/** What stands behind `npm start --`; a word that is none of ours is a reason not to start. */
export function readArguments(given: readonly string[]): StartOptions {
  try {
    const { values } = parseArgs({ args: [...given], options: { lan: { type: 'boolean', default: false } } });
    return { isLan: values.lan };
  } catch (cause) {
    const words = given.join(' ');
    const nl = `Dit begrijp ik niet: ${words}. Alleen --lan kan: dan kunnen telefoons in dezelfde ruimte meedoen.`;
    const en = `I do not understand: ${words}. Only --lan is possible: it lets phones in the same room join.`;
    throw new StartError([{ nl, en }], { cause });
  }
}
