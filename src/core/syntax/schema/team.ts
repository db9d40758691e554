/** `team:`, people and equipment, and `rates:`, what a role costs. */
import { z } from 'zod';
import { capacity, date, dayRange, id, mapOf, number, scalarOrList, text, timeRate } from './fields';

const dated = z.object({
  from: date.describe('The first day of this rate; from ever when left out.').optional(),
  rate: timeRate.describe('What an hour or day costs from then on.'),
});
const personRate = z.union([timeRate, z.array(dated)] as const).meta({
  description:
    "The person's own rate, or a list of rates with the day each begins; the role's when left out.",
  examples: ['80/h', [{ from: '2026-07-01', rate: '85/h' }]],
});
const overtime = timeRate.describe('What overtime costs.');

export const personSchema = z
  .object({
    name: text.meta({ description: 'The name people know.', examples: ['Ana Ruiz'] }),
    kind: z
      .enum(['person', 'equipment'])
      .meta({ description: 'A person (default), or equipment.', examples: ['equipment'] }),
    email: scalarOrList(text).meta({
      description: 'Addresses this person commits with.',
      examples: ['ana@example.com'],
    }),
    role: text.meta({
      description: 'The role, whose rate counts where no own rate is given.',
      examples: ['backend'],
    }),
    rate: personRate,
    overtime,
    capacity: capacity.describe(
      'Share of a full day worked for the project, over 100% for a team under one name; 100% when left out.',
    ),
    units: number({ from: 1, to: 10_000, whole: true }, '2').describe('How many of an equipment there are.'),
    away: scalarOrList(dayRange).describe('Days of absence.'),
    calendar: id.describe("The person's own calendar; the project's when left out."),
  })
  .partial();

export const teamSchema = mapOf(personSchema).describe('People and equipment, by a short id.');

export const ratesSchema = mapOf(timeRate).meta({
  description: 'What a role costs.',
  examples: [{ backend: '95/h' }],
});

/** What the private overlay may say of a person. */
export const privateTeamSchema = mapOf(z.object({ rate: personRate, overtime }).partial()).describe(
  'Personal rates, by id.',
);
