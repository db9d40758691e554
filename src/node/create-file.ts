/** Makes a file that is not there yet. What is there already is never written over, not even in the same instant. */
import { writeFile } from 'node:fs/promises';

/** @returns false where something of that name is there */
export async function createFile(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
