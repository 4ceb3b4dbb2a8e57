/** A thing on the page, as the engine names it. */
export type Handle = unknown;

type InPage<A extends unknown[], R> = (...args: A) => R;

/** One browser engine with one open page. What it cannot do is said by throwing. */
export interface Engine {
  readonly version: string;
  open(address: string): Promise<void>;
  /** Runs a function inside the page; handles among its arguments become the things they name. */
  run<R>(inPage: InPage<any[], R>, ...args: unknown[]): Promise<R>;
  /** The same for a function that answers with an element. */
  find(inPage: InPage<any[], Element | null>, ...args: unknown[]): Promise<Handle | undefined>;
  press(target: Handle): Promise<void>;
  /** Puts this text into a field in place of what is there. */
  fill(field: Handle, text: string): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  key(key: 'Tab' | 'Enter' | 'Escape' | 'Space'): Promise<void>;
  picture(path: string): Promise<void>;
  /** What the page complained of. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Size {
  width: number;
  height: number;
}
