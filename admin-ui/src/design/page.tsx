import { useRef, type ReactNode } from 'react';
import { TabTitle } from './tab-title';
import { useTitleFocus } from './title-focus';

/** The head of every page: title (also of the browser tab; it takes the focus), how many there are, what can be done. */
export function PageHead({
  title,
  note,
  beside,
  actions,
  tabTitle,
}: {
  title: ReactNode;
  /** Text right of the title: a count (live), a badge. */
  note?: ReactNode;
  /** The same place for what changes by itself and must not be read out: a clock. */
  beside?: ReactNode;
  actions?: ReactNode;
  /** For the browser tab when the title holds a person's name or is not plain text. */
  tabTitle?: string;
}) {
  const tab = tabTitle ?? (typeof title === 'string' ? title : undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitleFocus(heading);
  return (
    <header className="page-head">
      {tab && <TabTitle page={tab} />}
      <div className="page-title">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {note && (
          <span className="page-count" role="status">
            {note}
          </span>
        )}
        {beside}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}

/** A white panel with a heading, optionally something at the heading's right and a foot for its action. */
export function Card({
  title,
  aside,
  foot,
  padded = true,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  foot?: ReactNode;
  padded?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="card">
      {title && (
        <div className="card-head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      <div className={padded ? 'card-body' : undefined}>{children}</div>
      {foot && <div className="card-foot">{foot}</div>}
    </section>
  );
}

/** Names and values; an empty value says ―. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd>{value ?? '―'}</dd>
        </div>
      ))}
    </dl>
  );
}
