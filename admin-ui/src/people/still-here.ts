import { useEffect, useRef } from 'react';

/** Asked when an answer comes: is what asked for it still on the screen, or is somebody else there by now? */
export function useStillHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
