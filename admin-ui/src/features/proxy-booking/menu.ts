import { Phone } from 'lucide-react';
import type { MenuEntry } from '@/routing/menu';
import { bookingWords } from '@/words/proxy-booking';

export const bookingEntry: MenuEntry = {
  to: '/proxy-booking',
  label: bookingWords.title,
  icon: Phone,
  right: 'reservations.edit',
};
