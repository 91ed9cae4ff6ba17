import { useLocation, useNavigate } from 'react-router';

/** Goes to another page once something is done; who went elsewhere while the server was asked stays there. */
export function useGoOn(): (to: string) => Promise<void> {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return async (to) => {
    if (location.pathname === pathname) await navigate(to);
  };
}
