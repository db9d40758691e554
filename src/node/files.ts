/**
 * Reads the files of one plan: the root file, what it includes, its private overlay and its ledgers. Paths and globs are
 * hostile text: nothing is read outside the repository (or, without one, outside the plan's folder), not through a link
 * either, and counts and sizes are bounded. Only ledgers may lie elsewhere, in folders that the machine names. What is
 * missing is left to the plan's own findings.
 */
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { LedgerFile } from '../core/budget/ledger-file';
import type { DateOrder } from '../core/model/plan';
import { parsePlan } from '../core/syntax/parse-plan';
import type { PlanFile } from '../core/syntax/parsed-plan';
import { mostCharactersTogether } from '../core/syntax/text-checks';
import { findFiles, isHarmlessGlob } from './find-files';
import { planOutline } from './plan-outline';

export interface PlanFiles {
  /** The root file first, then what it includes by name, then the private overlay. */
  readonly files: readonly PlanFile[];
  readonly ledgers: readonly LedgerFile[];
  /** In which order they write dates. */
  readonly ledgerDates: DateOrder | null;
}

/** The text of a file that is open in an editor, by absolute path: it wins over the disk. */
export type BufferOf = (path: string) => string | undefined;

/** Bytes of one file. Eight million characters are read as a plan at most; one more byte than fits is enough to say so. */
const mostBytes = 32 * 1024 * 1024 + 1;
const mostLedgers = 100;
/** Of all ledgers together. */
const mostLedgerCharacters = 32_000_000;

/**
 * @param ledgerFolders absolute folders outside the repository in which ledgers may lie: what this machine allows, never
 * what a plan says
 * @returns null where the root file is gone or cannot be read
 */
export async function readPlanFiles(
  rootFile: string,
  buffer: BufferOf = () => undefined,
  ledgerFolders: readonly string[] = [],
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
  if (outline === null) return { files: [root], ledgers: [], ledgerDates: null };
  const { include, privateFile } = parsePlan([{ ...root, text: outline }]).plan;

  const real = await realpath(folder);
  const boundary = await boundaryOf(real);
  const textOf = async (path: string, file: string): Promise<string | null> =>
    buffer(resolve(folder, path)) ?? buffer(file) ?? (await readText(file));
  const readInside = async (path: string): Promise<string | null> => {
    const file = await insideFile(boundary, real, path);
    return file === null ? null : textOf(path, file);
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
  const named = await findLedgers(Array.from(new Set(budget.ledger)), async (entry) => {
    const file = (await insideFile(boundary, real, entry)) ?? (await allowedFile(ledgerFolders, real, entry));
    if (file !== null || !isHarmlessGlob(entry)) return file;
    const found = await findFiles(real, boundary, [entry]);
    return Promise.all(found.map(async (path) => ({ path, file: await insideFile(boundary, real, path) })));
  });
  const ledgers: LedgerFile[] = [];
  let ledgerLeft = mostLedgerCharacters;
  for (const { file, ...ledger } of named) {
    const content = ledgerLeft <= 0 || file === null ? null : await textOf(ledger.path, file);
    ledgerLeft -= content?.length ?? 0;
    ledgers.push({ ...ledger, text: content });
  }
  return { files, ledgers, ledgerDates: budget.ledgerDates };
}

/**
 * Files inside the repository that paths and globs name, seen from a plan's folder; null for a path that is not there. A glob
 * that finds nothing is left out.
 */
export async function filesInside(
  folder: string,
  named: readonly string[],
): Promise<readonly { readonly path: string; readonly file: string | null }[]> {
  const real = await realpath(folder);
  const boundary = await boundaryOf(real);
  const found = new Map<string, string | null>();
  for (const entry of named) {
    const file = await insideFile(boundary, real, entry);
    if (file !== null || !isHarmlessGlob(entry)) found.set(normal(entry), file);
    else {
      const paths = await findFiles(real, boundary, [entry]);
      if (paths.length === 0 && !/[*?[{]/.test(entry)) found.set(normal(entry), null);
      for (const path of paths) found.set(path, await insideFile(boundary, real, path));
    }
  }
  return Array.from(found, ([path, file]) => ({ path, file }));
}

interface NamedLedger extends Pick<LedgerFile, 'path' | 'entry'> {
  /** Its real path; null where it cannot be read. */
  readonly file: string | null;
}

/** @param look the real path of a file by that very name, else the files that the entry names as a glob, else null */
async function findLedgers(
  entries: readonly string[],
  look: (entry: string) => Promise<string | null | readonly Omit<NamedLedger, 'entry'>[]>,
): Promise<readonly NamedLedger[]> {
  const named: NamedLedger[] = [];
  for (const entry of entries) {
    const found = await look(entry);
    if (found === null || typeof found === 'string') named.push({ path: entry, file: found });
    else if (found.length === 0) named.push({ path: entry, file: null });
    else named.push(...found.map((ledger) => ({ ...ledger, entry })));
  }
  return named.slice(0, mostLedgers);
}

/** The real path of a file in one of some folders, or null: in none of them, through a link that leaves, or absent. */
async function allowedFile(folders: readonly string[], folder: string, path: string): Promise<string | null> {
  for (const allowed of folders) {
    if (!isAbsolute(allowed)) continue;
    try {
      const file = await insideFile(await realpath(allowed), folder, relative(folder, resolve(folder, path)));
      if (file !== null) return file;
    } catch {
      // A folder that is not there allows nothing.
    }
  }
  return null;
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
