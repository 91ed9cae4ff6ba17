import type { SessionTemplate } from '@opgave/shared/contract/sessionRecord';
import type { TemplateList } from '@opgave/shared/contract/sessions';
import { type PersonId, SessionTemplateId, type WorkspaceId } from '@opgave/shared/ids';
import { totalMinutes } from '@opgave/shared/method/sessionScriptOrder';
import type { Dependencies } from '#identity/dependencies.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { organisationOf } from '../organisation/organisationOf.ts';
import { type AboutSession, findSession } from './oneSession.ts';

export async function listTemplates(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<TemplateList> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'session.lead');
  const kept = await deps.storage.records.findBy(
    'sessionTemplate',
    'organisation',
    organisationOf(member.workspace),
  );
  return kept
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .map(({ id, title, script }) => ({
      ...{ id, title, minutes: totalMinutes(script.steps), steps: script.steps.length },
    }));
}

/** Keeps the script of a session for every table of the organisation. */
export async function keepTemplate(
  deps: Dependencies,
  { title, ...about }: AboutSession & { readonly title: string },
): Promise<SessionTemplateId> {
  const { member, session } = await findSession(deps, about);
  requireAllowed(member, 'session.lead');
  const value: SessionTemplate = {
    id: SessionTemplateId.parse(deps.newId()),
    version: 1,
    organisation: organisationOf(member.workspace),
    title,
    script: session.script,
    createdBy: about.personId,
    createdAt: deps.now(),
  };
  await deps.storage.records.commit(
    [{ kind: 'sessionTemplate', value }],
    [
      decision(deps, member, {
        action: 'session.templateKept',
        object: `sessionTemplate:${value.id}`,
        details: { title },
      }),
    ],
  );
  return value.id;
}
