import { createContext, use, type ComponentProps } from 'react';
import { Button } from '@/design/button';
import { receptionWords } from '@/words/reception';

/** The connection is back, and who is at the desk is being read again. */
export const Checking = createContext(false);

/** Why nothing may be done just now with who is at the desk. */
export function useChecking(): string | undefined {
  return use(Checking) ? receptionWords.checkingAgain : undefined;
}

/** A button that does something with who is at the desk: not while they are being read again. */
export function ActButton({ unavailable, ...rest }: ComponentProps<typeof Button>) {
  const checking = useChecking();
  return <Button {...rest} unavailable={unavailable ?? checking} />;
}
