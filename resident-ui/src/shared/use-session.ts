import { useEffect, useState } from 'preact/hooks';
import { currentSession, watchSession } from '../api/session';

export function useSession() {
  const [session, update] = useState(currentSession);
  useEffect(() => {
    update(currentSession());
    return watchSession(() => update(currentSession()));
  }, []);
  return session;
}
