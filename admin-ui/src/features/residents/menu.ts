import { Users } from 'lucide-react';
import type { MenuEntry } from '@/routing/menu';
import { residentWords } from '@/words/residents';

export const residentEntry: MenuEntry = {
  to: '/residents',
  label: residentWords.title,
  icon: Users,
  right: 'residents.search',
};
