import { Ticket } from 'lucide-react';
import { api } from '@/api/client';
import type { Page, Voucher } from '@/api/types';
import type { MenuGroup, SetupStep } from '@/routing/menu';
import { voucherWords } from '@/words/vouchers';

export const voucherMenu: MenuGroup = {
  label: voucherWords.group,
  entries: [{ to: '/vouchers', label: voucherWords.list, icon: Ticket, right: 'vouchers.see' }],
};

export const voucherSetup: SetupStep = {
  name: voucherWords.setup,
  why: voucherWords.setupWhy,
  act: voucherWords.addAct,
  to: '/vouchers',
  right: 'vouchers.edit',
  queryKey: ['vouchers', 'count'],
  count: async (signal) => {
    const query = { page: 0, size: 1 };
    return (await api.get<Page<Voucher>>('/api/admin/vouchers', { query, signal })).total;
  },
};
