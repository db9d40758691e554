/** `project:`, what every plan must have; and the files and repositories that it names. */
import { z } from 'zod';
import { currency, date, grammar, moment, number, scalarOrList, text, timezone, mapOf } from './fields';
import { parseId } from '../values/id';

export const projectSchema = z
  .object({
    name: text.meta({
      description: 'What the project is called. The one thing a plan must have.',
      examples: ['Atlas payments'],
    }),
    key: grammar(parseId, 'ATLAS').describe('Prefix of new task ids, followed by a short random tail.'),
    start: moment.describe('The first day of work; nothing is scheduled before it.'),
    finish: moment.describe('The last day of work, when the schedule runs back from it.'),
    'schedule-from': z
      .enum(['start', 'finish'])
      .meta({ description: 'Which end is given: start (default) or finish.', examples: ['finish'] }),
    deadline: moment.describe('When the whole must be done. It moves nothing; it warns.'),
    timezone: timezone.describe('Whose «today» counts, and into which commit times are read.'),
    'hours-per-day': number({ from: 1, to: 24 }, '8').describe(
      'Hours that `1d` of work has, on every calendar alike; 8 when left out.',
    ),
    currency: currency.describe('Currency of all sums that name none; EUR when left out.'),
    'status-date': date.describe('The day up to which progress is recorded; today when left out.'),
  })
  .partial()
  .describe('The project itself: its name, dates, time zone and currency.');

export const includeSchema = scalarOrList(text).meta({
  description: 'More files with the same sections, as globs inside the repository.',
  examples: ['plan/*.yaml'],
});

export const privateSchema = text.meta({
  description: 'An overlay that git ignores, for personal rates and the budget.',
  examples: ['project.private.yaml'],
});

export const repositoriesSchema = mapOf(
  z.object({}).describe('A repository; its folder is a setting of this machine.'),
).describe('Names of the repositories that the plan covers.');
