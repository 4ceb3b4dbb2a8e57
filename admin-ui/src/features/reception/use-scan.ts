import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { api } from '@/api/client';
import type { ReservationView, Scan } from '@/api/types';
import { playAnswer } from './sounds';

type Asked = { code: string; birthDate?: string };
export type Opened = Scan & { asked: Asked };

/** Who is at the desk: asks the server about a code, plays the answer, and keeps it until the next one. */
export function useScan(venueId: string, codeOfAddress: string | undefined, onCode: (code?: string) => void) {
  const [opened, setOpened] = useState<Opened>();
  const ask = useMutation({
    networkMode: 'always',
    mutationFn: (asked: Asked) => api.post<Scan>('/api/admin/reception/scan', { ...asked, venueId }),
    onMutate: () => setOpened(undefined),
    onSuccess: (scan, asked) => {
      playAnswer(scan.outcome === 'BOOKED_HERE');
      setOpened({ ...scan, asked });
      onCode(scan.reservation?.checkInCode ?? (asked.code.startsWith('R') ? asked.code : undefined));
    },
    onError: () => playAnswer(false),
  });
  const open = (asked: Asked) => ask.mutate(asked);
  const atStart = useEffectEvent(() => {
    if (codeOfAddress) open({ code: codeOfAddress });
  });
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    atStart();
  }, []);
  return {
    opened,
    asking: ask.isPending,
    error: ask.error,
    open,
    close: () => {
      setOpened(undefined);
      ask.reset();
      onCode(undefined);
    },
    /** The opened booking took a step. */
    become: (after: Pick<ReservationView, 'id'> & Partial<ReservationView>) =>
      setOpened((before) =>
        before?.reservation?.id === after.id
          ? { ...before, reservation: { ...before.reservation, ...after } }
          : before,
      ),
  };
}
