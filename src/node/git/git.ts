/**
 * Runs git in one folder: short questions through simple-git, whose checks of arguments and environment stand guard;
 * long answers as a stream of our own, since simple-git keeps all output (three times the memory for a long log).
 * No shell anywhere; text from a plan or a repository is never an option.
 */
import { spawn } from 'node:child_process';
import { simpleGit, type SimpleGit } from 'simple-git';
import { gitEnvironment, gitSettings, gitVariables } from './git-environment';

export interface Git {
  /** Absolute path of the program. */
  readonly program: string;
  readonly folder: string;
  /** The whole standard output. @throws where git fails and says why */
  ask(arguments_: readonly string[], signal?: AbortSignal): Promise<string>;
  /**
   * Writes the repository's own configuration, in which a merge driver may be named: for what a person has asked for, with
   * values of our own. @throws where git fails and says why
   */
  configure(arguments_: readonly string[]): Promise<void>;
  /** Hands on standard output piece by piece. @throws where git fails, or the signal aborts */
  stream(question: StreamQuestion): Promise<void>;
}

export interface StreamQuestion {
  readonly arguments: readonly string[];
  /** Written to standard input. */
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
  /** False: enough, git is ended. Each piece is fresh and may be kept. */
  onOutput(piece: Buffer): boolean;
}

class GitError extends Error {}

/** @param folder must exist */
export function gitIn(program: string, folder: string): Git {
  const environment = gitEnvironment(process.env);
  const simple = (signal?: AbortSignal, allowUnsafeMergeDriver = false): SimpleGit =>
    simpleGit({
      baseDir: folder,
      binary: program,
      config: Array.from(gitSettings),
      allowEnvironment: Object.keys(gitVariables),
      ...(signal ? { abort: signal } : {}),
      unsafe: {
        // The program is an absolute path that we found on the search path, and may hold spaces.
        allowUnsafeCustomBinary: true,
        // Both are set to switch off what the repository's own configuration may name.
        allowUnsafeFsMonitor: true,
        allowUnsafeHooksPath: true,
        allowUnsafeMergeDriver,
      },
    }).env(environment);
  const shared = simple();
  return {
    program,
    folder,
    ask: (arguments_, signal) => (signal ? simple(signal) : shared).raw(Array.from(arguments_)),
    async configure(arguments_) {
      await simple(undefined, true).raw(['config', '--local', ...arguments_]);
    },
    stream: (question) => stream(program, folder, environment, question),
  };
}

const longestComplaint = 4000;

function stream(
  program: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
  question: StreamQuestion,
): Promise<void> {
  const { signal } = question;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new GitError('cancelled'));
    const settings = gitSettings.flatMap((setting) => ['-c', setting]);
    const child = spawn(program, ['--no-pager', ...settings, ...question.arguments], {
      cwd: folder,
      env: environment,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let complaint = '';
    let enough = false;
    let failure: Error | null = null;
    const end = (): void => {
      child.stdout.removeAllListeners('data');
      child.stdout.destroy();
      child.kill();
    };
    const abort = (): void => {
      failure = new GitError('cancelled');
      end();
    };
    signal?.addEventListener('abort', abort, { once: true });
    child.stdout.on('data', (piece: Buffer) => {
      try {
        if (enough || question.onOutput(piece)) return;
        enough = true;
      } catch (error) {
        failure = error instanceof Error ? error : new GitError(String(error));
      }
      end();
    });
    child.stderr.on('data', (piece: Buffer) => {
      if (complaint.length < longestComplaint) complaint += piece.toString('utf8');
    });
    // git may end before it has read all of its input.
    child.stdin.on('error', () => {});
    child.stdin.end(question.input ?? '');
    child.on('error', (error) => {
      failure = error;
    });
    child.on('close', (code) => {
      signal?.removeEventListener('abort', abort);
      if (failure) reject(failure);
      else if (enough || code === 0) resolve();
      else reject(new GitError(complaint.trim() || `git ended with ${String(code)}`));
    });
  });
}
