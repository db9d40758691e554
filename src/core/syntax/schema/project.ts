/** `project:`, what every plan must have; and the files and repositories that it names. */
import * as z from 'zod/mini';
import {
  fieldsOf,
  currency,
  date,
  workingTime,
  grammar,
  moment,
  number,
  scalarOrList,
  text,
  timezone,
  mapOf,
} from './fields';
import { parseId } from '../values/id';
import { parseCostSteps, parseDelaySteps } from '../values/impact-steps';
import { parseMatrixSize } from '../values/matrix-size';

export const projectSchema = fieldsOf({
  name: text.with(
    z.meta({
      description: 'What the project is called. The one thing a plan must have.',
      examples: ['Atlas payments'],
    }),
  ),
  key: grammar(parseId, 'ATLAS').with(z.describe('Prefix of new task ids, followed by a short random tail.')),
  start: moment.with(z.describe('The first day of work; nothing is scheduled before it.')),
  finish: moment.with(z.describe('The last day of work, when the schedule runs back from it.')),
  'schedule-from': z
    .enum(['start', 'finish'])
    .with(z.meta({ description: 'Which end is given: start (default) or finish.', examples: ['finish'] })),
  deadline: moment.with(z.describe('When the whole must be done. It moves nothing; it warns.')),
  timezone: timezone.with(z.describe('Whose «today» counts, and into which commit times are read.')),
  'hours-per-day': number({ from: 1, to: 24 }, '8').with(
    z.describe('Hours that `1d` of work has, on every calendar alike; 8 when left out.'),
  ),
  currency: currency.with(z.describe('Currency of all sums that name none; EUR when left out.')),
  'status-date': date.with(z.describe('The day up to which progress is recorded; today when left out.')),
  'critical-float': workingTime.with(
    z.describe('Total float up to which a task is critical; 0 when left out.'),
  ),
  'near-critical-float': workingTime.with(
    z.describe('Total float up to which a task that is not critical is nearly so; 5d when left out.'),
  ),
  'out-of-sequence': z.enum(['retained-logic', 'progress-override']).with(
    z.meta({
      description:
        'What is left of work that began before its predecessors were done: it waits for them (retained-logic, the default), or goes on at once (progress-override).',
      examples: ['retained-logic'],
    }),
  ),
  calibration: number({ from: 0.1, to: 10 }, '1.3').with(
    z.describe(
      'How many times its estimate work takes: `milewright estimates` tells it of finished tasks, the simulation counts with it; 1 when left out.',
    ),
  ),
  'risk-matrix': grammar(parseMatrixSize, '5x5', '3x3', '3x4').with(
    z.describe(
      'Steps of probability and of impact that risks are told apart by, from 3x3 to 5x5 (when left out). A smaller matrix takes the outermost steps together: with three, low is up to 30 %, medium up to 50 %.',
    ),
  ),
  'risk-delay': grammar(parseDelaySteps, '1d/5d/10d/20d', '4h/1d/3d/5d').with(
    z.describe(
      'Up to which delay each step of impact goes but the last, which is beyond; 1d/5d/10d/20d when left out.',
    ),
  ),
  'risk-cost': grammar(parseCostSteps, '1%/10%/20%/40%', '1k/5k/20k/50k').with(
    z.describe(
      'Up to which cost each step of impact goes but the last, which is beyond: shares of the budget, or sums; 1%/10%/20%/40% when left out.',
    ),
  ),
  'infer-progress': scalarOrList(z.enum(['checklist', 'tasks', 'active-days', 'off'])).with(
    z.meta({
      description:
        'What progress of a task is inferred from where it claims none: points of its checklist, tasks below it, days with commits against its estimate; the first that says something, in this order when left out. It is shown, and counts only once it is applied.',
      examples: ['checklist'],
    }),
  ),
}).with(z.describe('The project itself: its name, dates, time zone and currency.'));

export const includeSchema = scalarOrList(text).with(
  z.meta({
    description: 'More files with the same sections, as globs inside the repository.',
    examples: ['plan/*.yaml'],
  }),
);

export const privateSchema = text.with(
  z.meta({
    description: 'An overlay that git ignores, for personal rates and the budget.',
    examples: ['project.private.yaml'],
  }),
);

export const repositoriesSchema = mapOf(
  z
    .object({})
    .with(
      z.describe(
        'A repository. Its folder is the one of that name in the window, or a setting of this machine.',
      ),
    ),
).with(
  z.describe('Other repositories that the work of the plan is done in: names only. Their commits count too.'),
);
