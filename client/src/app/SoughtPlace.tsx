import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { takeSought } from '#pages/soughtPlace.ts';

/** Whoever followed a link and had to come in first goes on to where it led. */
export function SoughtPlace({ slug }: { readonly slug: string }) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const goThere = useEffectEvent(() => {
    const sought = takeSought(slug, Date.now());
    if (sought !== undefined && pathname === `/w/${slug}`) void navigate(sought, { replace: true });
  });
  useEffect(() => goThere(), []);
  return null;
}
