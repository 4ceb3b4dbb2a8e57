import { DoorOpen } from 'lucide-react';
import type { MenuEntry } from '@/routing/menu';
import { receptionWords } from '@/words/reception';

export const receptionEntry: MenuEntry = {
  to: '/reception',
  label: receptionWords.title,
  icon: DoorOpen,
  right: 'reception',
};
