import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../design/button';
import { Page } from '../design/page';
import { words } from '../words/words';

/** In the place of a page that cannot be shown. Opening it anew is the way on: its choices are in the address. */
export function Broken({ why }: { why: string }) {
  const text = words.shell.broken;
  return (
    <Page title={text.title} lead={why}>
      <Button look="primary" onPress={() => location.reload()}>
        {text.again}
      </Button>
    </Page>
  );
}

/** A fault in drawing one page leaves the head with its menu and the telephone number. */
export function Unbroken({ children }: { children: ComponentChildren }) {
  const [fault, forget] = useErrorBoundary();
  const { url } = useLocation();
  useEffect(forget, [url]);
  return fault ? <Broken why={words.problems['internal-error']} /> : <>{children}</>;
}
