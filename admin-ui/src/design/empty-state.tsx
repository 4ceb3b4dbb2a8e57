import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** Nothing here: what is empty, why that is fine, and one thing to do. */
export function EmptyState({
  icon: Icon,
  title,
  why,
  action,
}: {
  icon: LucideIcon;
  title: string;
  why?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon aria-hidden size={30} />
      <p className="empty-title">{title}</p>
      {why && <p className="empty-why">{why}</p>}
      {action}
    </div>
  );
}
