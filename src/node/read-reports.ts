/**
 * Reads the reports that a plan names, piece by piece, so that a large one takes little memory. Paths are hostile text:
 * nothing outside the repository is read. How old a report is, its own time says, or when the file was written; of a file
 * that git tracks and nobody has changed it is the commit that brought it, since a clone writes every file anew.
 */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ReadReport } from '../core/quality/report';
import { reportReader } from '../core/quality/read-report';
import { filesInside } from './files';
import type { Repository } from './git/repository';

const mostReports = 100;
const mostBytes = 100 * 1024 * 1024;
/** Bytes that are taken in between two moments at which the rest of the program may go on. */
const piece = 256 * 1024;

/**
 * @param folder the plan's
 * @param repository it lies in; null where there is none
 */
export async function readReports(
  folder: string,
  named: readonly string[],
  repository: Repository | null,
): Promise<readonly ReadReport[]> {
  const found = await filesInside(folder, named);
  const reports: ReadReport[] = [];
  for (const { path, file } of found.slice(0, mostReports)) {
    reports.push(file === null ? absent(path) : await readOne(path, file, repository));
  }
  return reports;
}

function absent(path: string): ReadReport {
  return { path, problem: 'It is not there.', report: null, seconds: null };
}

async function readOne(path: string, file: string, repository: Repository | null): Promise<ReadReport> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = await handle.stat();
      if (!facts.isFile()) return absent(path);
      if (facts.size > mostBytes) {
        return { path, problem: 'It is larger than 100 MB, and is not read.', report: null, seconds: null };
      }
      const reader = reportReader();
      const decoder = new TextDecoder();
      const bytes = new Uint8Array(piece);
      for (let read = 0, wanted = true; wanted && read <= mostBytes;) {
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, read);
        if (bytesRead === 0) break;
        read += bytesRead;
        wanted = reader.write(decoder.decode(bytes.subarray(0, bytesRead), { stream: true }));
      }
      const parsed = reader.end();
      const written = Math.floor(facts.mtimeMs / 1000);
      return {
        path,
        ...parsed,
        seconds: parsed.seconds ?? (await committedAt(file, repository)) ?? written,
      };
    } finally {
      await handle.close();
    }
  } catch {
    return absent(path);
  }
}

/** Null for what git does not track, or somebody has changed. */
async function committedAt(file: string, repository: Repository | null): Promise<number | null> {
  if (!repository || repository.bare) return null;
  try {
    const tracked = await repository.git.ask(['ls-files', '--', file]);
    if (tracked.trim() === '') return null;
    const changed = await repository.git.ask(['status', '--porcelain', '--', file]);
    if (changed.trim() !== '') return null;
    const seconds = Number((await repository.git.ask(['log', '-1', '--format=%ct', '--', file])).trim());
    return seconds > 0 ? seconds : null;
  } catch {
    return null;
  }
}
