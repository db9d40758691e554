/**
 * Real git repositories in temporary folders, made without the person's own configuration, so that a test sees the
 * same git everywhere. Whoever makes one disposes of it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestRepository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** With bytes on standard input. */
  feed(input: string | Buffer, ...args: readonly string[]): string;
  write(path: string, text: string): void;
  /** An empty commit at noon UTC of a day; returns its hash. */
  commit(message: string, at?: string): string;
  dispose(): void;
}

export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'milewright-test-')));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** @param environment wins over the neutral one */
export function runGit(
  folder: string,
  args: readonly string[],
  input: string | Buffer = '',
  environment: Readonly<Record<string, string>> = {},
): string {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return execFileSync('git', Array.from(args), {
    cwd: folder,
    input,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(own),
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ana Ruiz',
      GIT_AUTHOR_EMAIL: 'ana@example.com',
      GIT_COMMITTER_NAME: 'Ana Ruiz',
      GIT_COMMITTER_EMAIL: 'ana@example.com',
      GIT_AUTHOR_DATE: '2026-03-02T12:00:00Z',
      GIT_COMMITTER_DATE: '2026-03-02T12:00:00Z',
      ...environment,
    },
  }).toString('utf8');
}

export function emptyFolderRepository(folder: string): TestRepository {
  const feed = (input: string | Buffer, ...args: readonly string[]): string => runGit(folder, args, input);
  return {
    folder,
    git: (...args) => runGit(folder, args).trimEnd(),
    feed,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    commit(message, at = '2026-03-02') {
      const date = at.includes('T') ? at : `${at}T12:00:00Z`;
      runGit(folder, ['commit', '--quiet', '--allow-empty', '--allow-empty-message', '-F', '-'], message, {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
      return runGit(folder, ['rev-parse', 'HEAD']).trim();
    },
    dispose: () => removeFolder(folder),
  };
}

export function createRepository(...init: readonly string[]): TestRepository {
  const folder = temporaryFolder();
  runGit(folder, ['init', '--quiet', '--initial-branch=main', ...init]);
  return emptyFolderRepository(folder);
}
