import { AppError } from '@opgave/shared/contract/errors';
import type { HideExperience } from '@opgave/shared/contract/stories';
import type { Experience } from '@opgave/shared/contract/storyRecords';
import type { Dependencies } from '#identity/dependencies.ts';
import { type AboutExperience, findExperience, storeExperience } from './oneExperience.ts';

/** The facilitator lets others read a story that waits, or brings back one that was hidden. */
export async function showExperience(
  deps: Dependencies,
  about: AboutExperience & { readonly version: number },
): Promise<void> {
  const asked = { action: 'experience.moderate', version: about.version } as const;
  const { member, experience } = await findExperience(deps, about, asked);
  const { state } = experience.standing;
  if (state === 'shown') throw new AppError('stale-version');
  const after: Experience = { ...experience, standing: { state: 'shown' } };
  const action = state === 'hidden' ? 'experience.restored' : 'experience.shown';
  await storeExperience(deps, member, { before: experience, after, action });
}

/** The facilitator hides a story; only its teller reads why. Nobody's words are ever changed. */
export async function hideExperience(
  deps: Dependencies,
  about: AboutExperience & { readonly input: HideExperience },
): Promise<void> {
  const { input } = about;
  const asked = { action: 'experience.moderate', version: input.version } as const;
  const { member, experience } = await findExperience(deps, about, asked);
  const { state } = experience.standing;
  if (state === 'hidden') throw new AppError('stale-version');
  const standing = { state: 'hidden', reason: input.reason, wasShown: state === 'shown' } as const;
  const after: Experience = { ...experience, standing };
  await storeExperience(deps, member, { before: experience, after, action: 'experience.hidden' });
}
