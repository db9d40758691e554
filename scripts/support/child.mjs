// Child processes: run one to its end, or start one in a process group of its own and end exactly that group.
// Never ends a process that it did not start.
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { onCleanUp } from './cleanup.mjs';
import { Failure } from './failure.mjs';

const ownGroup = process.platform !== 'win32';

/**
 * Runs a command to its end in the foreground.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: output is kept, not shown
 * @returns {Promise<{ status: number, output: string }>} status 127 when the command does not exist
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
    child.stderr?.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
    const forget = onCleanUp({ endNow: () => child.kill('SIGTERM') });
    child.on('error', (error) => {
      forget();
      resolve({ status: 127, output: String(error) });
    });
    child.on('close', (code) => {
      forget();
      resolve({ status: code ?? 1, output });
    });
  });
}

/**
 * Runs a command quietly and throws a `Failure` with the end of its output when it does not succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, what: string }} options what: starts the message
 */
export async function runOrFail(command, args, options) {
  const { status, output } = await runCommand(command, args, { ...options, quiet: true });
  if (status === 0) return output;
  const end = output.trim().split('\n').slice(-15).join('\n');
  throw new Failure(`${options.what} (${command} ended with ${status}):\n${end}`);
}

/**
 * @typedef {object} Background
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} end ends the process and all its children, waits for them, may be called twice
 * @property {() => string} log the last output
 */

/**
 * Starts a command in the background, in a process group of its own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 * @returns {Background}
 */
export function startInBackground(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let log = '';
  const keep = (/** @type {Buffer} */ data) => {
    log = (log + data.toString()).slice(-20_000);
    options.onOutput?.(data.toString());
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => (log += String(error)));

  const forget = onCleanUp({ end, endNow: () => signal(child, 'SIGKILL') });
  async function end() {
    forget();
    signal(child, 'SIGTERM');
    for (let waited = 0; waited < 5000 && isAlive(child); waited += 50) await sleep(50);
    signal(child, 'SIGKILL');
  }
  return { child, end, log: () => log };
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (ownGroup) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // the whole group is gone already
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function isAlive(child) {
  if (child.pid === undefined) return false;
  if (!ownGroup) return child.exitCode === null;
  try {
    process.kill(-child.pid, 0);
    return true;
  } catch {
    return false;
  }
}
