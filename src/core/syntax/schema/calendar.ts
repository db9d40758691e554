/** `calendar:`, the working time of the project, and `calendars:`, further ones by name. */
import * as z from 'zod/mini';
import { closedDays, fieldsOf, mapOf, openDays, scalarOrList, text, weekHours } from './fields';

const calendarFields = fieldsOf({
  week: scalarOrList(weekHours).with(
    z.describe('Working hours of each weekday; several spans are separated by commas.'),
  ),
  holidays: scalarOrList(text).with(
    z.meta({
      description:
        'Closed on the public holidays of these regions: a country or a part of it, by its code in ISO 3166. They are known from a year before the first date of the plan to ten years after the last, 50 after its start at most.',
      examples: ['DE-BY', 'US-CA', 'FR'],
    }),
  ),
  closed: scalarOrList(closedDays).with(
    z.describe(
      'Days on which nobody works: a day, a range, or a rule that comes again (`every` day, week, month or year). A rule runs `from` a day (2000 when left out) `until` another (for a hundred years).',
    ),
  ),
  open: scalarOrList(openDays).with(
    z.describe(
      'Days that are worked although the week, a holiday or `closed` says otherwise, with the hours of a usual day or with their own.',
    ),
  ),
});

export const calendarSchema = calendarFields.with(
  z.describe("The project's working time; Monday to Friday when left out."),
);
export const calendarsSchema = mapOf(calendarFields).with(
  z.describe('Further calendars by name, for tasks and people.'),
);
