let pressing = false;
let waiting: (() => void)[] = [];

function end() {
  pressing = false;
  const acts = waiting;
  waiting = [];
  acts.forEach((act) => act());
}

for (const began of ['pointerdown', 'mousedown'])
  document.addEventListener(began, () => (pressing = true), true);
for (const ended of ['mouseup', 'click', 'pointercancel']) document.addEventListener(ended, end, true);
// Where a press makes no mouse events.
document.addEventListener('pointerup', () => setTimeout(end), true);

/**
 * What leaving a field does to the page. Where it is left by pressing something, that press comes first: what is then
 * read back or refused would move the thing away between going down and coming up, and the press would be lost.
 */
export function afterPress(act: () => void) {
  if (pressing) waiting.push(act);
  else act();
}
