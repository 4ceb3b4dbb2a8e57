import { venueMenu, venueSetup } from '@/features/venues/menu';
import type { MenuGroup, SetupStep } from '@/routing/menu';

/** The side menu from top to bottom, in the order of the manual. */
export const menu: readonly MenuGroup[] = [venueMenu];

/** What an empty tenant does first, in this order. */
export const setupSteps: readonly SetupStep[] = [venueSetup];
