import type { Dependencies } from '#identity/dependencies.ts';
import { confirmed } from '../fromRoom.ts';
import { type AboutExperience, findExperience, storeExperience } from './oneExperience.ts';

/** The teller says that what was written down for them is right. */
export async function confirmExperience(
  deps: Dependencies,
  about: AboutExperience & { readonly version: number },
): Promise<void> {
  const asked = { action: 'experience.withdraw', version: about.version } as const;
  const { member, experience } = await findExperience(deps, about, asked);
  const after = { ...experience, fromRoom: confirmed(experience.fromRoom, deps.now()) };
  await storeExperience(deps, member, { before: experience, after, action: 'experience.confirmed' });
}
