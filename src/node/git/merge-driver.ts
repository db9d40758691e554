/**
 * The merge driver of one clone: a line of its git configuration that runs `milewright merge`, and lines of
 * `.git/info/attributes` that name the plan's files. Written only when a person asks for it; nothing of it is in the work tree,
 * and taken out again, nothing of it is left. Where Milewright is gone, or cannot read a file, git's own merge does the work.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../core/base/result';
import type { Repository } from './repository';

export interface MergeDriver {
  /** What git runs; null where no driver is installed. */
  readonly command: string | null;
  /** Files it is for, as `.git/info/attributes` names them. */
  readonly patterns: readonly string[];
}

const section = 'merge.milewright';
const begin = '# milewright merge driver, begin (milewright merge-driver remove)';
const end = '# milewright merge driver, end';

export async function readMergeDriver(repository: Repository): Promise<MergeDriver> {
  const command = await repository.git
    .ask(['config', '--local', '--get', `${section}.driver`])
    .catch(() => '');
  const lines = (await readAttributes(repository)).split('\n');
  const [from, to] = [lines.indexOf(begin), lines.indexOf(end)];
  return {
    command: command.trim() === '' ? null : command.trim(),
    patterns:
      from < 0 || to < from ? [] : lines.slice(from + 1, to).map((line) => line.replace(/ merge=\S+$/, '')),
  };
}

/**
 * @param program what runs Milewright: the program and its first words, such as Node and `cli.js`
 * @param files of the plan, below the top of the repository, with `/`; globs of git's attributes too
 */
export async function installMergeDriver(
  repository: Repository,
  program: readonly string[],
  files: readonly string[],
): Promise<Result<null, string>> {
  return write(repository, async () => {
    await repository.git.configure([`${section}.name`, 'Milewright: plans by what they say']);
    await repository.git.configure([`${section}.driver`, driverCommand(program)]);
    const lines = files.map((file) => `${quotedPattern(`/${file}`)} merge=milewright`);
    await writeAttributes(
      repository,
      (before) => `${withoutBlock(before)}${[begin, ...lines, end].join('\n')}\n`,
    );
  });
}

export async function removeMergeDriver(repository: Repository): Promise<Result<null, string>> {
  return write(repository, async () => {
    await repository.git.configure(['--remove-section', section]).catch(() => undefined);
    await writeAttributes(repository, withoutBlock);
  });
}

/**
 * For git's shell. Exit codes above 1 mean that nothing was merged: then git's own merge is asked, so that a plan is never left
 * as it was before.
 */
export function driverCommand(program: readonly string[]): string {
  const run = program.map(shellWord).join(' ').replaceAll('%', '%%');
  return [
    `${run} merge %O %A %B --path %P --marker-size %L --style "$(git config merge.conflictStyle || echo merge)"`,
    'code=$?',
    'test $code -le 1 && exit $code',
    'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B',
  ].join('; ');
}

function shellWord(word: string): string {
  return /^[\w./:=+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A pattern with spaces or other such signs stands in quotes, as in C. */
function quotedPattern(pattern: string): string {
  return /[\s"\\]|[^\x20-\x7e]/.test(pattern) ? `"${pattern.replace(/["\\]/g, '\\$&')}"` : pattern;
}

async function write(repository: Repository, action: () => Promise<void>): Promise<Result<null, string>> {
  if (repository.bare) return err('A bare repository merges nothing.');
  try {
    await action();
    return ok(null);
  } catch (error) {
    const why = error instanceof Error ? error.message.trim().split('\n')[0]! : String(error);
    return err(`The repository's configuration cannot be written: ${why.slice(0, 200)}`);
  }
}

function attributesFile({ commonFolder }: Repository): string {
  return join(commonFolder, 'info', 'attributes');
}

async function readAttributes(repository: Repository): Promise<string> {
  return readFile(attributesFile(repository), 'utf8').catch(() => '');
}

async function writeAttributes(repository: Repository, change: (before: string) => string): Promise<void> {
  const file = attributesFile(repository);
  const before = await readAttributes(repository);
  const after = change(before);
  if (after === before) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, after, 'utf8');
}

/** What a person wrote, ending with a line end. */
function withoutBlock(text: string): string {
  const lines = text === '' || text.endsWith('\n') ? text.split('\n') : [...text.split('\n'), ''];
  const [from, to] = [lines.indexOf(begin), lines.indexOf(end)];
  return (from < 0 || to < from ? lines : lines.toSpliced(from, to - from + 1)).join('\n');
}
