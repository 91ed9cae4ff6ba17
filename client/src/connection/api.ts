import {
  type ChangeMe,
  type ChangePerson,
  type ChangeWorkspace,
  type CreateWorkspace,
  GatesView,
  type MakeFacilitator,
  Me,
  PeopleView,
  SignInChoice,
  WayBack,
  WorkspaceView,
} from '@opgave/shared/contract/http';
import { type CreateInvitation, InvitationsView, NewInvitation } from '@opgave/shared/contract/invitations';
import { RecordLines } from '@opgave/shared/contract/recordLines';
import type { InvitationId, PersonId, SignInId, WorkspaceId } from '@opgave/shared/ids';
import { z } from 'zod';
import { http, Nothing, post } from './http.ts';

const SignInChoices = z.array(SignInChoice);
const Created = z.object({ slug: z.string() });

function at(workspaceId: WorkspaceId, rest = ''): string {
  return `/workspaces/${workspaceId}${rest}`;
}

export const readSignIns = () => http.get('/sign-ins', SignInChoices);
export const endSignIn = (id: SignInId) => http.send({ method: 'DELETE', path: `/sign-ins/${id}` }, Nothing);

export const readMe = () => http.get('/me', Me);
export const changeMe = (body: ChangeMe) => http.send({ method: 'PATCH', path: '/me', body }, Nothing);

export const readWorkspace = (slug: string) =>
  http.get(`/workspaces/by-slug/${encodeURIComponent(slug)}`, WorkspaceView);
export const createWorkspace = (body: CreateWorkspace) =>
  http.send({ method: 'POST', path: '/workspaces', body }, Created);
export const changeWorkspace = (id: WorkspaceId, body: ChangeWorkspace) =>
  http.send({ method: 'PATCH', path: at(id), body }, Nothing);
export const archiveWorkspace = (id: WorkspaceId, version: number) => post(at(id, '/archive'), { version });

export const readGates = (id: WorkspaceId) => http.get(at(id, '/gates'), GatesView);
export const readRecord = (id: WorkspaceId) => http.get(at(id, '/events'), RecordLines);

export const readPeople = (id: WorkspaceId) => http.get(at(id, '/people'), PeopleView);
export const changePerson = (id: WorkspaceId, personId: PersonId, body: ChangePerson) =>
  http.send({ method: 'PATCH', path: at(id, `/people/${personId}`), body }, Nothing);
export const removePerson = (id: WorkspaceId, personId: PersonId) =>
  http.send({ method: 'DELETE', path: at(id, `/people/${personId}`) }, Nothing);
export const renewWayBack = (id: WorkspaceId, personId: PersonId) =>
  http.send({ method: 'POST', path: at(id, `/people/${personId}/way-back`) }, WayBack);
export const withdrawWayBack = (id: WorkspaceId, personId: PersonId) =>
  http.send({ method: 'DELETE', path: at(id, `/people/${personId}/way-back`) }, Nothing);
export const makeFacilitator = (id: WorkspaceId, body: MakeFacilitator) =>
  post(at(id, '/facilitators'), body);

export const readInvitations = (id: WorkspaceId) => http.get(at(id, '/invitations'), InvitationsView);
export const createInvitation = (id: WorkspaceId, body: CreateInvitation) =>
  http.send({ method: 'POST', path: at(id, '/invitations'), body }, NewInvitation);
export const withdrawInvitation = (id: WorkspaceId, invitationId: InvitationId) =>
  http.send({ method: 'DELETE', path: at(id, `/invitations/${invitationId}`) }, Nothing);

/** Only for the administrator: a link that makes a facilitator of the installation. */
export const inviteFacilitator = () =>
  http.send({ method: 'POST', path: '/facilitator-invitations' }, NewInvitation);
