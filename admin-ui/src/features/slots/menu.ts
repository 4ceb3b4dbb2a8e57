import { CalendarDays } from 'lucide-react';
import { api } from '@/api/client';
import type { Page, SlotView } from '@/api/types';
import type { MenuGroup, SetupStep } from '@/routing/menu';
import { slotWords } from '@/words/slots';

export const slotMenu: MenuGroup = {
  label: slotWords.group,
  entries: [{ to: '/slots', label: slotWords.list, icon: CalendarDays, right: 'slots.see' }],
};

export const slotSetup: SetupStep = {
  name: slotWords.setup,
  why: slotWords.setupWhy,
  act: slotWords.add,
  to: '/slots',
  right: 'slots.edit',
  queryKey: ['slots', 'count'],
  count: async (signal) => {
    const query = { page: 0, size: 1 };
    return (await api.get<Page<SlotView>>('/api/admin/slots', { query, signal })).total;
  },
};
