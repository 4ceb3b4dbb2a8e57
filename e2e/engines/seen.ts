/** What a visitor looks for: its kind and its name, as somebody would say it. */
export type Kind =
  | 'button'
  | 'link'
  | 'radio'
  | 'checkbox'
  | 'field'
  | 'heading'
  | 'text'
  | 'grid'
  | 'day'
  | 'dialog'
  | 'menuitem';

/** A name crosses into the page as text: whole, or as the source of a pattern. */
export interface Name {
  whole?: string;
  like?: string;
}

export const named = (name: string | RegExp): Name =>
  name instanceof RegExp ? { like: name.source } : { whole: name };

/**
 * The first visible thing of a kind with such a name. Runs inside the page, so it uses nothing from outside of itself.
 * While a dialog is open, only what is in it counts. With focus: the keys go there now.
 */
export function seen(kind: Kind, name: Name, withFocus: boolean): Element | null {
  const selectors: Record<Kind, string> = {
    button: 'button, [role=button]',
    link: 'a[href]',
    radio: 'input[type=radio], [role=radio]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    field: 'input:not([type=radio]):not([type=checkbox]), textarea, select',
    heading: 'h1, h2, h3, h4',
    text: 'body *',
    grid: '[role=grid]',
    day: '[role=grid] button',
    dialog: '[role=dialog], [role=alertdialog], dialog[open]',
    menuitem: '[role=menuitem]',
  };
  const flat = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  const isShown = (element: Element) => {
    const style = getComputedStyle(element);
    const drawn =
      element.getBoundingClientRect().width > 0 || element.matches('[type=radio], [type=checkbox]');
    return drawn && style.visibility !== 'hidden' && style.display !== 'none';
  };
  const nameOf = (element: Element) => {
    const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    if (by.length > 0) return flat(by.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    const label = element.getAttribute('aria-label');
    if (label) return flat(label);
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement>) ?? [])] : [];
    return flat(labels.length > 0 ? labels.map((one) => one.textContent).join(' ') : element.textContent);
  };
  const fits = (element: Element) => {
    if (withFocus && element !== document.activeElement) return false;
    const has = nameOf(element);
    if (name.like) return new RegExp(name.like).test(has);
    return has === name.whole || (kind === 'field' && has.startsWith(`${name.whole} `));
  };

  const dialog = [...document.querySelectorAll(selectors.dialog)].filter(isShown).pop();
  const within = dialog && kind !== 'text' && kind !== 'menuitem' && kind !== 'dialog' ? dialog : document;
  const found = [...within.querySelectorAll(selectors[kind])].filter((one) => isShown(one) && fits(one));
  // Of things within each other the innermost is meant: every text stands in all that is around it.
  return found.find((one) => !found.some((other) => other !== one && one.contains(other))) ?? null;
}

/** The thing to press: a hidden radio or checkbox is pressed by its label. */
export function pressable(element: Element): Element {
  const input = element as HTMLInputElement;
  const label = element.matches('[type=radio], [type=checkbox]') ? input.labels?.[0] : undefined;
  const target = label ?? element;
  target.scrollIntoView({ block: 'center' });
  return target;
}

/** Sets a native list as its user does, so that the page hears of it. */
export function choose(list: Element, option: string): boolean {
  const select = list as HTMLSelectElement;
  const wanted = [...select.options].find((one) => one.textContent?.trim() === option);
  if (!wanted) return false;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, wanted.value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
