/** The few icons residents see, on a 24 grid; always beside a word. */
const shapes = {
  alert: 'M12 3 2 20h20zM12 10v4M12 17.2v.1',
  calendar: 'M4 6h16v15H4zM4 10.5h16M8 3v4M16 3v4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronLeft: 'm15 5-7 7 7 7',
  chevronRight: 'm9 5 7 7-7 7',
  chevronDown: 'm5 9 7 7 7-7',
  circle: 'M12 4a8 8 0 1 0 .01 0z',
  circleCheck: 'M12 3a9 9 0 1 0 .01 0zm-4 9.3 2.8 2.8 5-5.6',
  circleCross: 'M12 3a9 9 0 1 0 .01 0zM9 9l6 6M15 9l-6 6',
  cross: 'M6 6l12 12M18 6 6 18',
  dash: 'M6 12h12',
  door: 'M4 21h16M6 21V3h12v18M14.5 12v.1',
  globe: 'M12 3a9 9 0 1 0 .01 0zM3 12h18M12 3c6 5.5 6 12.5 0 18M12 3c-6 5.5-6 12.5 0 18',
  hand: 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11M11 10V4.5a1.5 1.5 0 0 1 3 0V11M14 11V6a1.5 1.5 0 0 1 3 0v8c0 4-2 7-6 7-3 0-4.5-1.5-7-6l1-1c1-.8 2-.5 3 1',
  info: 'M12 3a9 9 0 1 0 .01 0zM12 11v6M12 7.5v.1',
  key: 'M8 11a4 4 0 1 0 .01 0zM11 12.5 20 4M17 7l3 3',
  leave: 'M10 4H4v16h6M9 12h12M17 8l4 4-4 4',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  mail: 'M3 5h18v14H3zM3 7l9 7 9-7',
  menu: 'M4 6h16M4 12h16M4 18h16',
  noShow: 'M10 4a4 4 0 1 0 .01 0zM3 21c0-4 3-6 7-6 2 0 4 .5 5 1.5M16 19h6',
  pages: 'M8 8h12v12H8zM16 8V4H4v12h4',
  pencil: 'm4 20 1-5L16 4l4 4L9 19z',
  person: 'M12 4a4 4 0 1 0 .01 0zM4 21c0-4 3-6 8-6s8 2 8 6',
  phone:
    'M5 4h4l2 5-2.5 1.5c1 2.5 2.5 4 5 5L15 13l5 2v4c0 1-1 2-2 2C10 20.5 3.5 14 3 6c0-1 1-2 2-2z',
  pin: 'M12 21c-5-5.5-7-8.5-7-11.5a7 7 0 0 1 14 0c0 3-2 6-7 11.5zM12 7a2.5 2.5 0 1 0 .01 0z',
  plus: 'M12 5v14M5 12h14',
  printer: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  syringe: 'm4 20 4-4M7 13l6-6 4 4-6 6H7zM15 9l4-4M16 3l5 5M10 10l2 2',
  triangle: 'M12 5 3.5 19.5h17z',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="10" />
      <g fill="none" stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
        <path class="roof" d="M10 24 24 12l14 12" />
        <path class="tick" d="m17 29 6 6 12-12" />
      </g>
    </svg>
  );
}
