import type { SessionView } from '@opgave/shared/contract/sessions';
import { useLocation } from 'react-router';
import { useTellPlace } from '#connection/placesApi.ts';
import { isAtStep } from '#features/session/strip/atStep.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Tells who leads whether one is at the step of now, and nothing of where else one is. */
export function PlaceTeller({ session }: { readonly session: SessionView }) {
  const { workspace } = useWorkspace();
  const { pathname } = useLocation();
  const page = pathname.slice(`/w/${workspace.slug}/`.length).replace(/\/$/u, '');
  useTellPlace({
    workspaceId: workspace.id,
    sessionId: session.id,
    call: session.now.focus.brought?.number ?? 0,
    isThere: isAtStep(session.now, page),
    isNeeded: workspace.me.role === 'participant',
  });
  return null;
}
