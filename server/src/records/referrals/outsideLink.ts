import type { OutsideSays } from '@opgave/shared/contract/askForms';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import { askedOutside } from '@opgave/shared/method/referral';
import type { Dependencies } from '#identity/dependencies.ts';
import { hashToken } from '#identity/tokens.ts';
import { senderToken } from './senderLink.ts';
import { handoversIn } from './storeReferral.ts';

const TOKEN = /^[A-Za-z0-9_-]{24}$/;

type Making = Pick<Dependencies, 'storage' | 'randomBytes'>;

/** Of one question and one time that it was asked elsewhere: who was asked before cannot come back with it. */
async function outsideToken(deps: Making, { id, course }: Referral): Promise<string> {
  return senderToken(deps, 'outside', id, String(handoversIn(course)));
}

/** Asked elsewhere, it is found by the link that goes there. */
export async function withOutside(deps: Making, after: Referral): Promise<Referral> {
  if (!askedOutside(after.course)) return after;
  return { ...after, outsideHash: hashToken(await outsideToken(deps, after)) };
}

/** The path of that link, for whoever sends it. */
export async function outsidePath(deps: Making, referral: Referral): Promise<string | undefined> {
  return askedOutside(referral.course) && `/ask/over/${await outsideToken(deps, referral)}`;
}

/** The question behind the link; of one that was taken back, is over or is asked elsewhere again there is none (T12). */
export async function outsideBy(
  { storage }: Pick<Dependencies, 'storage'>,
  token: string,
): Promise<Referral | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const [referral] = await storage.records.findBy('referral', 'outsideHash', hashToken(token));
  return referral && askedOutside(referral.course) ? referral : undefined;
}

/** What is said there, field by field, to look for numbers of people in. */
export function wordsSaid(says: OutsideSays): Readonly<Record<string, string>> {
  if (says.does === 'join') return { words: says.words, person: says.person };
  return says.does === 'decline' ? { words: says.words, where: says.where } : { words: says.words };
}
