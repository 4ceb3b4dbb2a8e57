/** The code as people read it: two groups of four, R7K3 M9QA. */
export function grouped(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`.trim();
}
