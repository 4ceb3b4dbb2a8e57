import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Banner, type BannerKind } from './banner';

/** What came of the button that was pressed: takes the focus, which brings it into view on a long page. */
export function Answer({ kind, children }: { kind: BannerKind; children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Banner kind={kind} live>
        {children}
      </Banner>
    </div>
  );
}
