import type { SessionView } from '@opgave/shared/contract/sessions';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { AT_FIRST, type Call, callFor, type Following, TIME_TO_STAY } from './following.ts';
import { keepFollowing, keptFollowing } from './keptFollowing.ts';

export interface FollowMe {
  readonly call: Call;
  readonly stay: () => void;
  /** To where the others are, and along with them from now on. */
  readonly goAlong: () => void;
  /** Back to where one was, at the same height. */
  readonly goBack: (() => void) | undefined;
}

/** Goes along with whoever leads, unless one stays; one can always come back. */
export function useFollowing(slug: string, { id, now }: SessionView): FollowMe {
  const navigate = useNavigate();
  const { pathname, hash } = useLocation();
  const root = `/w/${slug}`;
  const here = `${pathname.slice(root.length + 1)}${hash}`;
  const [following, setFollowing] = useState<Following>(() => keptFollowing(id) ?? AT_FIRST);
  const call = callFor(now.focus, following, here);
  const takenAt = call.kind === 'taken' ? call.number : undefined;
  useEffect(() => keepFollowing(id, following), [id, following]);

  function go(): void {
    if (call.kind === 'none') return;
    setFollowing({
      follows: true,
      answered: call.number,
      cameFrom: { path: here, scroll: globalThis.scrollY },
    });
    void navigate(addressOf(root, call.path));
  }
  const goNow = useEffectEvent(go);
  useEffect(() => {
    if (takenAt === undefined) return;
    const timer = setTimeout(() => goNow(), TIME_TO_STAY);
    return () => clearTimeout(timer);
  }, [takenAt]);

  const { cameFrom } = following;
  return {
    call,
    stay: () => call.kind === 'taken' && setFollowing({ follows: false, answered: call.number }),
    goAlong: go,
    goBack: cameFrom && (() => void returnTo(cameFrom)),
  };

  async function returnTo(place: NonNullable<Following['cameFrom']>): Promise<void> {
    setFollowing({ follows: false, answered: following.answered });
    await navigate(addressOf(root, place.path));
    requestAnimationFrame(() => globalThis.scrollTo(0, place.scroll));
  }
}

function addressOf(root: string, path: string): string {
  return path === '' || path.startsWith('#') ? `${root}${path}` : `${root}/${path}`;
}
