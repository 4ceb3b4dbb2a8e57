import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../design/button';
import { Page } from '../design/page';
import { words } from '../words/words';

/** In the place of a page that cannot be shown. Opening it anew is the way on: its choices are in the address. */
export function Broken({ why }: { why: string }) {
  return (
    <Page title={words.shell.broken.title} lead={why}>
      <OpenAnew />
    </Page>
  );
}

export function OpenAnew() {
  return (
    <Button look="primary" onPress={() => location.reload()}>
      {words.shell.broken.again}
    </Button>
  );
}

/** A fault in drawing one page leaves the head with its menu and the telephone number. */
export function Unbroken({ children }: { children: ComponentChildren }) {
  const [fault, forget] = useErrorBoundary();
  const { url } = useLocation();
  useEffect(forget, [url]);
  return fault ? <Broken why={words.shell.fault} /> : <>{children}</>;
}
