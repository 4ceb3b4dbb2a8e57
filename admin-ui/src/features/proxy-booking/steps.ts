/** The order of a call. Enter goes on, Esc goes back. */
export type Step =
  'number' | 'code' | 'birthDate' | 'register' | 'vaccine' | 'venue' | 'day' | 'time' | 'confirm' | 'done';

/** What is chosen so far, as the address holds it. */
export type Chosen = {
  person?: string;
  vaccine?: string;
  venue?: string;
  date?: string;
  slot?: string;
  change?: string;
};

/** Where the call stands after opening or reloading the address. */
export function stepOf(chosen: Chosen): Step {
  if (chosen.slot) return 'confirm';
  if (chosen.date) return 'time';
  if (chosen.venue) return 'day';
  if (chosen.vaccine || chosen.change) return 'venue';
  return chosen.person ? 'vaccine' : 'number';
}

const before: Record<Step, Step> = {
  number: 'number',
  code: 'number',
  birthDate: 'number',
  register: 'number',
  vaccine: 'number',
  venue: 'vaccine',
  day: 'venue',
  time: 'day',
  confirm: 'time',
  done: 'number',
};

/** One step back; a booking being changed keeps its vaccine, so there the venue is the first step. */
export function stepBefore(step: Step, chosen: Chosen): Step {
  return chosen.change && step === 'venue' ? 'venue' : before[step];
}

/** The step a panel is entered at: its last one that can be answered. */
export function stepOfPanel(panel: number, chosen: Chosen): Step | undefined {
  if (panel === 1) return chosen.person && !chosen.change ? 'vaccine' : 'number';
  if (panel === 2) {
    if (!chosen.vaccine) return undefined;
    if (!chosen.venue) return 'venue';
    return chosen.date ? 'time' : 'day';
  }
  return chosen.slot ? 'confirm' : undefined;
}
