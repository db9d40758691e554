/** TaskJuggler 3 (`tj3`, Debian's package of that name) on a project, and what any program takes of the processor. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastName } from './layered-network';

/** Seconds of the processor, which other programs do not stretch. */
export interface TaskJugglerRun {
  /** `2027-08-12T11:00` */
  readonly finish: string;
  /** From the start of the process to its end. */
  readonly all: number;
  /** Without what it takes to start and to read the project, which `--check-syntax` does alone. */
  readonly scheduling: number;
}

export function hasTaskJuggler(): boolean {
  return spawnSync('tj3', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @returns null where it does not end within the time */
export function runTaskJuggler(folder: string, tjp: string, milliseconds: number): TaskJugglerRun | null {
  const file = join(folder, 'layers.tjp');
  writeFileSync(file, tjp);
  const reading = processorSeconds('tj3', ['--silent', '--check-syntax', file], folder, milliseconds);
  const all = processorSeconds('tj3', ['--silent', '--output-dir', folder, file], folder, milliseconds);
  const report = join(folder, 'finish.csv');
  if (reading === null || all === null || !existsSync(report)) return null;
  const finish = new RegExp(`^"${lastName}";"(.*)"$`, 'm').exec(readFileSync(report, 'utf8'))?.[1];
  if (finish === undefined) throw new Error('TaskJuggler has written no finish');
  return { finish, all, scheduling: all - reading };
}

/** User and system time of a program from its start to its end; null where it fails or does not end in time. */
export function processorSeconds(
  command: string,
  args: readonly string[],
  cwd: string,
  milliseconds = 600_000,
): number | null {
  // The last line of `times` is of all children.
  const script = '"$@" > /dev/null 2>&1 || exit 1; times';
  const { status, stdout } = spawnSync('sh', ['-c', script, 'sh', command, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: milliseconds,
  });
  const times = stdout
    ?.trim()
    .split('\n')
    .at(-1)
    ?.match(/\d+m[\d.]+s/g);
  if (status !== 0 || !times) return null;
  return times.reduce((sum, text) => {
    const [minutes = '0', seconds = '0'] = text.slice(0, -1).split('m');
    return sum + 60 * Number(minutes) + Number(seconds);
  }, 0);
}
