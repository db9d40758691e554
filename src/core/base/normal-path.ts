/** Paths with `/` in their shortest form. They are compared, and lead to no file: no link is known here. */

/** `./plan/../more.yaml` is `more.yaml`. */
export function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
