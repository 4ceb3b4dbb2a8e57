import { Info } from 'lucide-react';
import { words } from '@/words/common';

/** On every page in demo mode. */
export function DemoRibbon() {
  return (
    <aside className="demo-ribbon" aria-label={words.demoLabel}>
      <Info aria-hidden size={16} />
      {words.demo}
    </aside>
  );
}
