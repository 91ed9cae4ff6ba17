import { OutsideSays } from '@opgave/shared/contract/askForms';
import type { Language } from '@opgave/shared/contract/records';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import { DEFAULT_TIME_ZONE } from '@opgave/shared/contract/timeZone';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { AskRefused } from '#pages/askPage.ts';
import { overPage } from '#pages/overPage.ts';
import { outsideBy } from '#records/referrals/outsideLink.ts';
import { isTooLate, moveFromOutside } from '#records/referrals/senderReferral.ts';
import { bySecret, isAboutNumbers, isTooMany, languageOf, sendBusy } from './askAnswers.ts';
import type { RouterDependencies } from './dependencies.ts';

const Draft = z.record(z.string(), z.string()).catch({});

interface Found {
  readonly referral: Referral;
  readonly timeZone: string;
  readonly language: Language;
}

/** Where an organisation that is not on this installation reads a question and says whether it helps. */
export async function lookOver(
  deps: RouterDependencies,
  request: Request,
  response: Response,
): Promise<void> {
  const found = await find(deps, request, response);
  if (found) response.type('html').send(overPage(found.language, found));
}

export async function answerOver(
  deps: RouterDependencies,
  request: Request,
  response: Response,
): Promise<void> {
  const found = await find(deps, request, response);
  if (!found) return;
  const { referral, language } = found;
  const draft = Draft.parse(request.body);
  const again = (refused: AskRefused) =>
    response
      .status(422)
      .type('html')
      .send(overPage(language, { ...found, draft, refused }));
  const says = OutsideSays.safeParse(draft);
  if (!says.success) return void again('incomplete');
  if (await isTooMany(deps.rateLimits.questions, `over ${referral.id}`)) return sendBusy(response, language);
  try {
    await moveFromOutside(deps, referral, says.data);
    response.redirect(303, `?lang=${language}`);
  } catch (thrown) {
    if (isAboutNumbers(thrown)) return void again('numbers');
    if (!isTooLate(thrown)) throw thrown;
    again('late');
  }
}

async function find(
  deps: RouterDependencies,
  request: Request,
  response: Response,
): Promise<Found | undefined> {
  const referral = await bySecret(deps, request, response, (token) => outsideBy(deps, token));
  if (!referral) return undefined;
  const owner = await deps.storage.records.get('workspace', referral.workspaceId);
  const timeZone = owner?.timeZone ?? DEFAULT_TIME_ZONE;
  return { referral, timeZone, language: languageOf(request, owner?.language) };
}
