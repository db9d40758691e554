/** Runs the built command line as a child process, on folders made for one test. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const cli = resolve('dist/cli.js');

export function runCli(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: options.cwd,
      env: { ...cleanEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** As on a machine whose person has configured nothing. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env;
  const kept = Object.entries(rest).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', TZ: 'UTC' };
}

/** Folders with files in them, gone after the suite. */
export interface Folders {
  readonly make: (files: Readonly<Record<string, string | Uint8Array>>) => string;
}

export function folders(): Folders {
  const made: string[] = [];
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return {
    make(files) {
      const folder = mkdtempSync(join(tmpdir(), 'milewright-cli-'));
      made.push(folder);
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      return folder;
    },
  };
}

/** Commits everything below a folder, with the same hash on every machine; makes the repository where there is none. */
export function commitAll(folder: string, day: string, message: string): string {
  const date = `${day}T10:00:00Z`;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...cleanEnvironment(),
        GIT_AUTHOR_NAME: 'Ana Ruiz',
        GIT_AUTHOR_EMAIL: 'ana@example.com',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: 'Ana Ruiz',
        GIT_COMMITTER_EMAIL: 'ana@example.com',
        GIT_COMMITTER_DATE: date,
      },
    });
  if (!existsSync(join(folder, '.git'))) git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD').trim();
}
