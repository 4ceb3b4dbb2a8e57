export interface Step {
  days: number;
  months: number;
}

/** What a key does in the grid; `weekday` 0 is Sunday, the first column. */
export function stepOf(key: string, weekday: number): Step | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { days: -1, months: 0 };
    case 'ArrowRight':
      return { days: 1, months: 0 };
    case 'ArrowUp':
      return { days: -7, months: 0 };
    case 'ArrowDown':
      return { days: 7, months: 0 };
    case 'Home':
      return { days: -weekday, months: 0 };
    case 'End':
      return { days: 6 - weekday, months: 0 };
    case 'PageUp':
      return { days: 0, months: -1 };
    case 'PageDown':
      return { days: 0, months: 1 };
    default:
      return undefined;
  }
}
