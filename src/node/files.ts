/**
 * Reads the files of one plan: the root file, what it includes, its private overlay and its ledgers. Paths and globs are
 * hostile text: nothing is read outside the repository (or, without one, outside the plan's folder), not through a link
 * either, and counts and sizes are bounded. What is missing is left to the plan's own findings.
 */
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { LedgerFile } from '../core/budget/ledger-file';
import { parsePlan } from '../core/syntax/parse-plan';
import type { PlanFile } from '../core/syntax/parsed-plan';
import { mostCharactersTogether } from '../core/syntax/text-checks';
import { findFiles } from './find-files';
import { planOutline } from './plan-outline';

export interface PlanFiles {
  /** The root file first, then what it includes by name, then the private overlay. */
  readonly files: readonly PlanFile[];
  readonly ledgers: readonly LedgerFile[];
}

/** The text of a file that is open in an editor, by absolute path: it wins over the disk. */
export type BufferOf = (path: string) => string | undefined;

/** Bytes of one file. Eight million characters are read as a plan at most; one more byte than fits is enough to say so. */
const mostBytes = 32 * 1024 * 1024 + 1;
const mostLedgers = 100;
/** Of all ledgers together. */
const mostLedgerCharacters = 32_000_000;

/** @returns null where the root file is gone or cannot be read */
export async function readPlanFiles(
  rootFile: string,
  buffer: BufferOf = () => undefined,
): Promise<PlanFiles | null> {
  const folder = dirname(resolve(rootFile));
  const text = buffer(rootFile) ?? (await readText(rootFile));
  if (text === null) return null;
  const root: PlanFile = {
    path: relative(folder, resolve(rootFile)).split(sep).join('/'),
    text,
    role: 'root',
  };
  const outline = planOutline(text);
  if (outline === null) return { files: [root], ledgers: [] };
  const { include, privateFile } = parsePlan([{ ...root, text: outline }]).plan;

  const real = await realpath(folder);
  const boundary = await boundaryOf(real);
  const readInside = async (path: string): Promise<string | null> => {
    const file = await insideFile(boundary, real, path);
    return file === null ? null : (buffer(join(folder, path)) ?? buffer(file) ?? (await readText(file)));
  };
  // Many files that are small in git may be large together.
  let left = mostCharactersTogether - text.length;
  const readPart = async (path: string, role: 'included' | 'private'): Promise<PlanFile | null> => {
    if (left <= 0) {
      const isThere = (await insideFile(boundary, real, path)) !== null;
      return isThere ? { path: normal(path), text: '', role, unread: true } : null;
    }
    const content = await readInside(path);
    left -= content?.length ?? 0;
    return content === null ? null : { path: normal(path), text: content, role };
  };
  const files: PlanFile[] = [root];
  for (const path of await findFiles(real, boundary, include)) {
    if (path === root.path || path === privateFile) continue;
    const file = await readPart(path, 'included');
    if (file) files.push(file);
  }
  const overlay = privateFile === null ? null : await readPart(privateFile, 'private');
  if (overlay) files.push(overlay);
  const { budget } = parsePlan(files.map((file) => ({ ...file, text: planOutline(file.text) ?? '' }))).plan;
  const ledgers: LedgerFile[] = [];
  let ledgerLeft = mostLedgerCharacters;
  for (const path of Array.from(new Set(budget.ledger)).slice(0, mostLedgers)) {
    const ledger = ledgerLeft <= 0 ? null : await readInside(path);
    ledgerLeft -= ledger?.length ?? 0;
    ledgers.push({ path, text: ledger });
  }
  return { files, ledgers };
}

/** The folder that nothing is read outside of: where `.git` is, else the plan's own. */
async function boundaryOf(real: string): Promise<string> {
  for (let at = real; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return real;
  }
}

/** The real path of a file inside the boundary, or null: absolute, outside, through a link that leaves, or absent. */
async function insideFile(boundary: string, folder: string, path: string): Promise<string | null> {
  if (isAbsolute(path) || path.includes('\0')) return null;
  try {
    const real = await realpath(resolve(folder, path));
    const way = relative(boundary, real);
    const outside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
    const inGit = way.split(sep).includes('.git');
    return outside || inGit ? null : real;
  } catch {
    return null;
  }
}

/** At most `mostBytes` of a regular file, as UTF-8; null where there is none. A pipe would never end. */
async function readText(file: string): Promise<string | null> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = await handle.stat().then((found) => (found.isFile() ? found : { size: -1 }));
      if (size < 0) return null;
      const bytes = new Uint8Array(Math.min(size, mostBytes));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length));
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

function normal(path: string): string {
  return path.split(sep).join('/').replace(/^\.\//, '');
}
