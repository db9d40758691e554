/**
 * Puts a `commit-msg` hook of ours into a repository and takes it away again, when a person asks for it. A hook that is
 * not ours is never touched, and where the configuration keeps hooks in another folder, nothing is written at all: that
 * folder belongs to somebody's tool.
 */
import { chmod, mkdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isOurHook } from '../../core/history/commit-hook';
import { createFile } from '../create-file';
import type { Repository } from './repository';

/** What stands in the way, or what was there. */
export type HookOutcome = 'done' | 'foreign' | 'elsewhere' | 'absent';

/** @param text of the hook; one of ours that is there is replaced */
export async function addCommitHook(repository: Repository, text: string): Promise<HookOutcome> {
  if (await keepsHooksElsewhere(repository)) return 'elsewhere';
  const path = hookPath(repository);
  const present = await read(path);
  if (present !== null && !isOurHook(present)) return 'foreign';
  await mkdir(join(repository.commonFolder, 'hooks'), { recursive: true });
  if (present !== null) await unlink(path);
  if (!(await createFile(path, text))) return 'foreign';
  await chmod(path, 0o755);
  return 'done';
}

export async function removeCommitHook(repository: Repository): Promise<HookOutcome> {
  const path = hookPath(repository);
  const present = await read(path);
  if (present === null) return 'absent';
  if (!isOurHook(present)) return 'foreign';
  await unlink(path);
  return 'done';
}

function hookPath({ commonFolder }: Repository): string {
  return join(commonFolder, 'hooks', 'commit-msg');
}

async function keepsHooksElsewhere({ git }: Repository): Promise<boolean> {
  try {
    const found = await git.ask(['config', '--show-origin', '--get-all', 'core.hooksPath']);
    // The last one is ours, from the command line: git is never to run a hook for us.
    return found.split('\n').some((line) => line !== '' && !line.startsWith('command line:'));
  } catch {
    return false;
  }
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
