/** `calendar:`, the working time of the project, and `calendars:`, further ones by name. */
import { z } from 'zod';
import { dayRange, mapOf, scalarOrList, text, weekHours } from './fields';

const calendarFields = z
  .object({
    week: scalarOrList(weekHours).describe(
      'Working hours of each weekday; several spans are separated by commas.',
    ),
    holidays: scalarOrList(text).meta({
      description:
        'Closed on the public holidays of these regions: a country or a part of it, by its code in ISO 3166. They are known from a year before the first date of the plan to ten years after the last, 50 after its start at most.',
      examples: ['DE-BY', 'US-CA', 'FR'],
    }),
    closed: scalarOrList(dayRange).describe('Days on which nobody works.'),
    open: scalarOrList(dayRange).describe(
      'Days that are worked although the week or a holiday says otherwise.',
    ),
  })
  .partial();

export const calendarSchema = calendarFields.describe(
  "The project's working time; Monday to Friday when left out.",
);
export const calendarsSchema = mapOf(calendarFields).describe(
  'Further calendars by name, for tasks and people.',
);
