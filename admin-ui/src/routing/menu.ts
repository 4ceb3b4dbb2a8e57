import type { LucideIcon } from 'lucide-react';
import type { Right } from '@/session/rights';

export type MenuEntry = {
  to: string;
  label: string;
  icon: LucideIcon;
  right: Right;
  /** Current only on its own address, because a page below it has its own entry. */
  exact?: boolean;
};

/** A collapsible part of the side menu; shown when at least one entry may be used. */
export type MenuGroup = { label: string; entries: readonly MenuEntry[] };

/** One thing an empty tenant has to set up, in its place on the home page. */
export type SetupStep = {
  name: string;
  why: string;
  act: string;
  to: string;
  right: Right;
  /** How many exist already. */
  count: (signal: AbortSignal) => Promise<number>;
  queryKey: readonly string[];
};
