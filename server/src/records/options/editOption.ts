import { AppError } from '@opgave/shared/contract/errors';
import type { Option } from '@opgave/shared/contract/optionRecord';
import type { AnswerDoability, ChangeOption, JudgeEffect, PutAside } from '@opgave/shared/contract/options';
import { requireMember } from '../member.ts';
import { knownSubjects } from './optionSubjects.ts';
import { type AboutOption, changeOption, type OptionDeps, requireSeen } from './options.ts';
import { parkedIdeas } from './proposeOption.ts';

type Given<Input> = AboutOption & { readonly input: Input };

/** Another title or instrument, or other ideas that it is made of. "Do nothing" stays what it is. */
export async function renameOption(
  deps: OptionDeps,
  { input, ...about }: Given<ChangeOption>,
): Promise<void> {
  const { version, fromParked, title, instrument } = input;
  const member = await requireMember(deps, about.workspaceId, about.personId);
  if (fromParked) await parkedIdeas(deps, member, fromParked);
  await changeOption(deps, about, {
    action: 'option.changed',
    edit({ option }) {
      requireSeen(option, version);
      if (option.isZero) throw new AppError('not-allowed', { reason: 'zero' });
      return {
        ...(title !== undefined && { title }),
        ...(instrument && { instrument }),
        ...(fromParked && { fromParked }),
      };
    },
  });
}

/** Says what an option would do to one group or value; the last word on it stands, on what one saw. */
export async function judgeEffect(deps: OptionDeps, { input, ...about }: Given<JudgeEffect>): Promise<void> {
  const { on, version, sign, text } = input;
  const subjects = await knownSubjects(deps, about.workspaceId);
  await changeOption(deps, about, {
    action: 'option.effectJudged',
    edit({ option }) {
      if (!subjects.includes(on)) throw new AppError('not-found');
      const before = option.effects.find((effect) => effect.on === on);
      if (version !== (before?.version ?? 0)) throw new AppError('stale-version');
      const effect = { on, version: version + 1, sign, text, by: about.personId };
      return { effects: [...option.effects.filter((one) => one.on !== on), effect] };
    },
  });
}

/** One's own answers on whether people can really do it; asked of a seat in a group. */
export async function answerDoability(
  deps: OptionDeps,
  { input, ...about }: Given<AnswerDoability>,
): Promise<void> {
  await changeOption(deps, about, {
    action: 'option.doabilityAnswered',
    edit({ member, option }): Partial<Option> {
      const { group } = member.seat;
      if (group === undefined) throw new AppError('not-allowed', { reason: 'no-group' });
      if (option.isZero) throw new AppError('not-allowed', { reason: 'zero' });
      const own = { ...input, personId: about.personId, group, answeredAt: deps.now() };
      return { doability: [...option.doability.filter(({ personId }) => personId !== about.personId), own] };
    },
  });
}

/** The table puts an option aside, with the reason; its words stay. */
export async function putAside(deps: OptionDeps, { input, ...about }: Given<PutAside>): Promise<void> {
  await changeOption(deps, about, {
    action: 'option.putAside',
    edit({ option }) {
      requireSeen(option, input.version);
      if (option.isZero) throw new AppError('not-allowed', { reason: 'zero' });
      return { aside: { reason: input.reason, by: about.personId, at: deps.now() } };
    },
  });
}

/** And takes it up again. */
export async function takeUpAgain(
  deps: OptionDeps,
  { version, ...about }: AboutOption & { readonly version: number },
): Promise<void> {
  await changeOption(deps, about, {
    action: 'option.takenUpAgain',
    edit({ option }) {
      requireSeen(option, version);
      return { aside: undefined };
    },
  });
}
