/** Whether the brackets and braces of one line belong together. */

/** The bracket of a line that has no end, or the one that has no beginning; quotes are passed over. */
export function bracketsOf(line: string): { readonly open: number | null; readonly stray: number | null } {
  const open: number[] = [];
  for (const { 0: sign, index } of line.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') open.push(index);
    else if (sign === ']' || sign === '}') {
      const opener = sign === ']' ? '[' : '{';
      const last = open.pop();
      if (last !== undefined && line[last] === opener) continue;
      return open.some((one) => line[one] === opener)
        ? { open: last!, stray: null }
        : { open: null, stray: index };
    }
  }
  return { open: open.at(-1) ?? null, stray: null };
}
