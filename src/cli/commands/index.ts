/** The commands of the command line, in the order of `--help`. */
import { budget } from './budget';
import { check } from './check';
import type { Command } from './command';
import { commits } from './commits';
import { schedule } from './schedule';

export const allCommands: readonly Command[] = [check, schedule, commits, budget];
