/**
 * `--seed`: where the random numbers of an answer begin. Every command of dates takes it, so that a script can hand all of
 * them the same options; where nothing is drawn by lot it changes nothing.
 */
import type { CommandOption } from './commands/command';
import { wholeNumber } from './read-options';

export const seedOption: CommandOption = {
  name: 'seed',
  argument: 'number',
  summary: 'the same seed gives the same answer, 1 when left out',
  read: (text) => wholeNumber(text, 0, Number.MAX_SAFE_INTEGER),
  takes: 'a whole number',
};

export const idleSeedOption: CommandOption = {
  ...seedOption,
  summary: 'taken as by level and simulate; nothing is random here',
};
