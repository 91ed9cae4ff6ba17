import type { OptionsView, OptionView } from '@opgave/shared/contract/options';
import type { Seat } from '@opgave/shared/contract/records';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { parkedView } from '../parked/parkedView.ts';
import { writtenBy } from '../writtenBy.ts';
import { subjectsOf } from './optionSubjects.ts';
import { type AtOptions, type OptionDeps, readOptions, type WrittenOption } from './options.ts';

/** Every option beside the others, and every idea that was parked before: none is forgotten. */
export async function viewOptions(
  deps: Pick<OptionDeps, 'storage' | 'documents'>,
  { workspaceId, personId }: AtOptions,
): Promise<OptionsView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'option.read');
  const { records } = deps.storage;
  const [options, seats, parked] = await Promise.all([
    readOptions(deps, member.workspace),
    records.listByWorkspace('seat', workspaceId),
    records.listByWorkspace('parked', workspaceId),
  ]);
  const ideas = parked
    .toSorted((one, other) => one.parkedAt - other.parkedAt)
    .flatMap((idea) => parkedView(member, idea, seats) ?? []);
  const wordsOf = new Map(ideas.map(({ id, text }) => [id, text]));
  return {
    mayWrite: can(member.actor, 'option.write', member.where),
    options: options.map((written) => optionView(written, { member, seats, wordsOf })),
    subjects: [...subjectsOf(member.workspace, seats)],
    parked: ideas.map(({ id, text, wouldSolve, by }) => {
      const usedIn = options
        .filter(({ option }) => option.fromParked.includes(id))
        .map(({ option }) => option.id);
      return { id, text, wouldSolve, by, usedIn };
    }),
  };
}

interface Around {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly wordsOf: ReadonlyMap<string, string>;
}

function optionView({ option, texts, missing }: WrittenOption, around: Around): OptionView {
  const { id, version, isZero, title, instrument, author, group, proposedAt, aside } = option;
  const by = (person: string, ofGroup?: Seat['group']) =>
    writtenBy({ by: person, group: ofGroup }, around.member.workspace, around.seats);
  const groupOf = (person: string) => around.seats.find(({ personId }) => personId === person)?.group;
  return {
    ...{ id, version, isZero, title, texts, missing: [...missing] },
    ...(instrument && { instrument }),
    by: by(author, group),
    proposedAt: timestamp(proposedAt),
    fromParked: option.fromParked.flatMap((parkedId) => {
      const text = around.wordsOf.get(parkedId);
      return text === undefined ? [] : [{ id: parkedId, text }];
    }),
    effects: option.effects.map(({ by: person, ...effect }) => ({
      ...effect,
      by: by(person, groupOf(person)),
    })),
    doability: option.doability.map(({ personId, group: asked, answers, verdict }) => ({
      by: by(personId, asked),
      isMine: personId === around.member.person.id,
      ...{ answers, verdict },
    })),
    ...(aside && {
      aside: { reason: aside.reason, by: by(aside.by, groupOf(aside.by)), at: timestamp(aside.at) },
    }),
  };
}
