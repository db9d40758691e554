/** Whether two paths lead to one folder, links resolved. */
import { realpath } from 'node:fs/promises';

export async function isSameFolder(a: string, b: string): Promise<boolean> {
  if (a === b) return true;
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    return false;
  }
}
