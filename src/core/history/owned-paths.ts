/**
 * Whether a path of the repository is one that a task owns by its `paths:`. Patterns and paths are hostile: no regular
 * expression is made of them, and a comparison takes at most the product of both lengths. `*` and `?` stay within a
 * folder, `**` is any number of folders, `{a,b}` either; a folder stands for all that is in it.
 */

/** Longer ones, and what more than these a brace would spell out, own nothing. */
const longestPattern = 256;
const mostAlternatives = 32;
const mostPatterns = 100;
const longestPath = 4096;

export interface PathOwner {
  /** The pattern as the plan writes it that owns a path (seen from the top of the repository, with `/`); null: none. */
  patternOf(path: string): string | null;
}

export function pathOwner(patterns: readonly string[]): PathOwner {
  const compiled = patterns
    .slice(0, mostPatterns)
    .flatMap((pattern) =>
      alternatives(pattern).map((alternative) => ({
        pattern,
        folders: alternative
          .replace(/^\.?\//, '')
          .replace(/\/+$/, '')
          .split('/'),
      })),
    )
    .map((each) => ({ ...each, start: plainStart(each.folders) }));
  return {
    patternOf(path) {
      if (path === '' || path.length > longestPath) return null;
      const likely = compiled.filter(({ start }) => path.startsWith(start));
      if (likely.length === 0) return null;
      const folders = path.split('/');
      return likely.find(({ folders: wanted }) => ownsPath(wanted, folders))?.pattern ?? null;
    },
  };
}

/** What every path of the pattern begins with: most are told apart by it. */
function plainStart(folders: readonly string[]): string {
  const wild = folders.findIndex((folder) => /[*?]/.test(folder));
  return folders.slice(0, wild < 0 ? folders.length : wild).join('/');
}

/** A pattern that ends before the path does names a folder around it. */
function ownsPath(pattern: readonly string[], path: readonly string[]): boolean {
  return matches([...pattern, '**'], path, '**', (part, name) =>
    matches(part, name, '*', (mark, letter) => mark === letter || mark === '?'),
  );
}

/**
 * Compares from the left and, where that fails, lets the last `many` take one more: the known way for wildcards, which
 * needs no stack.
 */
function matches(
  pattern: ArrayLike<string>,
  text: ArrayLike<string>,
  many: string,
  one: (pattern: string, text: string) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let i = 0; i < text.length;) {
    if (at < pattern.length && pattern[at] === many) {
      star = at++;
      taken = i;
    } else if (at < pattern.length && one(pattern[at]!, text[i]!)) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++taken;
    } else return false;
  }
  while (at < pattern.length && pattern[at] === many) at++;
  return at === pattern.length;
}

/** `src/{auth,login}/**` → both; nested braces too. What is not closed is itself. */
function alternatives(pattern: string): readonly string[] {
  if (pattern.length === 0 || pattern.length > longestPattern) return [];
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const brace = /\{([^{}]*)\}/.exec(next);
    if (!brace) done.push(next);
    else {
      const head = next.slice(0, brace.index);
      const tail = next.slice(brace.index + brace[0].length);
      for (const choice of brace[1]!.split(',').toReversed()) open.push(head + choice + tail);
    }
    if (done.length + open.length > mostAlternatives) return [];
  }
  return done;
}
