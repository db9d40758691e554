/** The commands of the command line, in the order of `--help`. */
import { agenda } from './agenda';
import { budget } from './budget';
import { check } from './check';
import type { Command } from './command';
import { commits } from './commits';
import { diff } from './diff';
import { estimates } from './estimates';
import { exportTimeline } from './export';
import { gate } from './gate';
import { health } from './health';
import { history } from './history';
import { level } from './level';
import { merge } from './merge';
import { mergeDriver } from './merge-driver';
import { report } from './report';
import { risks } from './risks';
import { schedule } from './schedule';
import { simulate } from './simulate';
import { whatif } from './whatif';
import { why } from './why';
import { workflow } from './workflow';

export const allCommands: readonly Command[] = [
  check,
  schedule,
  why,
  simulate,
  level,
  whatif,
  commits,
  budget,
  estimates,
  health,
  risks,
  report,
  agenda,
  diff,
  history,
  gate,
  workflow,
  exportTimeline,
  merge,
  mergeDriver,
];
