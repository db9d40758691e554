/** `team:`, people and equipment, and `rates:`, what a role costs. */
import * as z from 'zod/mini';
import {
  fieldsOf,
  capacity,
  date,
  dayRange,
  id,
  mapOf,
  number,
  personRate,
  scalarOrList,
  text,
  timeRate,
} from './fields';

const dated = z.object({
  from: z.optional(date.with(z.describe('The first day of this rate; from ever when left out.'))),
  rate: timeRate.with(z.describe('What an hour or day costs from then on.')),
});
const ownRate = z.union([personRate, z.array(dated)] as const).with(
  z.meta({
    description:
      "The person's own rate, one sum for all of the project, or a list of rates with the day each begins; the role's when left out.",
    examples: ['80/h', '12k/project', [{ from: '2026-07-01', rate: '85/h' }]],
  }),
);
const overtime = timeRate.with(z.describe('What overtime costs.'));

export const personSchema = fieldsOf({
  name: text.with(z.meta({ description: 'The name people know.', examples: ['Ana Ruiz'] })),
  kind: z
    .enum(['person', 'equipment'])
    .with(z.meta({ description: 'A person (default), or equipment.', examples: ['equipment'] })),
  email: scalarOrList(text).with(
    z.meta({
      description: 'Addresses this person commits with.',
      examples: ['ana@example.com'],
    }),
  ),
  role: text.with(
    z.meta({
      description: 'The role, whose rate counts where no own rate is given.',
      examples: ['backend'],
    }),
  ),
  rate: ownRate,
  overtime,
  capacity: capacity.with(
    z.describe(
      'Share of a full day worked for the project, over 100% for a team under one name; 100% when left out.',
    ),
  ),
  units: number({ from: 1, to: 10_000, whole: true }, '2').with(
    z.describe('How many of an equipment there are.'),
  ),
  away: scalarOrList(dayRange).with(z.describe('Days of absence.')),
  calendar: id.with(z.describe("The person's own calendar; the project's when left out.")),
});

export const teamSchema = mapOf(personSchema).with(z.describe('People and equipment, by a short id.'));

export const ratesSchema = mapOf(timeRate).with(
  z.meta({
    description: 'What a role costs.',
    examples: [{ backend: '95/h' }],
  }),
);

/** What the private overlay may say of a person. */
export const privateTeamSchema = mapOf(fieldsOf({ rate: ownRate, overtime })).with(
  z.describe('Personal rates, by id.'),
);
