/** Whether this browser keeps cookies for us; what it says of itself is not always so, so one is tried. */
export function keepsCookies(): boolean {
  document.cookie = 'machiyaku-try=1; SameSite=Strict';
  const kept = document.cookie.includes('machiyaku-try=1');
  document.cookie = 'machiyaku-try=; Max-Age=0; SameSite=Strict';
  return kept;
}
