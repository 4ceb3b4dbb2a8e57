import { Building2, CirclePlus } from 'lucide-react';
import { api } from '@/api/client';
import type { Page, Venue } from '@/api/types';
import type { MenuGroup, SetupStep } from '@/routing/menu';
import { venueWords } from '@/words/venues';

export const venueMenu: MenuGroup = {
  label: venueWords.group,
  entries: [
    { to: '/venues', label: venueWords.list, icon: Building2, right: 'venues.see', exact: true },
    { to: '/venues/new', label: venueWords.add, icon: CirclePlus, right: 'venues.edit' },
  ],
};

export const venueSetup: SetupStep = {
  name: venueWords.setup,
  why: venueWords.setupWhy,
  act: venueWords.addAct,
  to: '/venues/new',
  right: 'venues.edit',
  queryKey: ['venues', 'count'],
  count: async (signal) => {
    const query = { page: 0, size: 1 };
    return (await api.get<Page<Venue>>('/api/admin/venues', { query, signal })).total;
  },
};
