import { bookingEntry } from '@/features/proxy-booking/menu';
import { receptionEntry } from '@/features/reception/menu';
import { residentEntry } from '@/features/residents/menu';
import { slotMenu, slotSetup } from '@/features/slots/menu';
import { venueMenu, venueSetup } from '@/features/venues/menu';
import { voucherMenu, voucherSetup } from '@/features/vouchers/menu';
import type { MenuGroup, SetupStep } from '@/routing/menu';
import { bookingWords } from '@/words/proxy-booking';

/** What is used all day stands first. */
const people: MenuGroup = {
  label: bookingWords.group,
  entries: [bookingEntry, receptionEntry, residentEntry],
};

/** The side menu from top to bottom; below the daily work in the order of the manual. */
export const menu: readonly MenuGroup[] = [people, venueMenu, slotMenu, voucherMenu];

/** What an empty tenant does first, in this order. */
export const setupSteps: readonly SetupStep[] = [venueSetup, slotSetup, voucherSetup];
