/** `calendar:`, the working time of the project, and `calendars:`, further ones by name. */
import * as z from 'zod/mini';
import { fieldsOf, dayRange, mapOf, scalarOrList, text, weekHours } from './fields';

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
  closed: scalarOrList(dayRange).with(z.describe('Days on which nobody works.')),
  open: scalarOrList(dayRange).with(
    z.describe('Days that are worked although the week or a holiday says otherwise.'),
  ),
});

export const calendarSchema = calendarFields.with(
  z.describe("The project's working time; Monday to Friday when left out."),
);
export const calendarsSchema = mapOf(calendarFields).with(
  z.describe('Further calendars by name, for tasks and people.'),
);
