/** The registers: `risks:`, `issues:`, `assumptions:`, `decisions:`, `changes:` and `stakeholders:`. */
import * as z from 'zod/mini';
import * as f from './fields';

const entry = {
  title: f.text.with(z.describe('What it is, in a sentence.')),
  owner: f.id.with(z.meta({ description: 'Who looks after it.', examples: ['ana'] })),
  status: f.text.with(z.meta({ description: 'Where it stands.', examples: ['open'] })),
  notes: f.text.with(z.describe('Free text, Markdown.')),
};
const impact = z.catchall(
  f.fieldsOf({
    schedule: f.impactTime.with(z.describe('Delay of the tasks it affects.')),
    cost: f.impactMoney.with(z.describe('What it would cost.')),
  }),
  f.text,
);
const affected = f.scalarOrList(f.id).with(z.describe('Tasks and phases that it affects.'));

export const risksSchema = f
  .mapOf(
    f.fieldsOf({
      title: f.text.with(
        z.meta({
          description: 'What may happen.',
          examples: ['Refresh tokens leak through logs'],
        }),
      ),
      kind: z
        .enum(['threat', 'opportunity'])
        .with(z.meta({ description: 'A threat (default) or an opportunity.', examples: ['opportunity'] })),
      category: f.text.with(z.meta({ description: 'A category to group by.', examples: ['security'] })),
      probability: f.probability.with(z.describe('How likely it is: a percentage or a word of the matrix.')),
      impact: impact.with(
        z.meta({
          description: 'What it would do, in amounts or in words of the matrix.',
          examples: [{ schedule: '10d', cost: '20k', quality: 'high' }],
        }),
      ),
      residual: f
        .fieldsOf({
          probability: f.probability.with(z.describe('How likely it is then.')),
          impact: impact.with(z.describe('What it would do then.')),
        })
        .with(
          z.meta({
            description: 'What is left of it once the response is carried out.',
            examples: [{ probability: '10%', impact: { schedule: '2d' } }],
          }),
        ),
      affects: affected,
      owner: entry.owner,
      response: z.enum(['avoid', 'mitigate', 'transfer', 'accept', 'exploit', 'enhance', 'share']).with(
        z.meta({
          description: 'What is done about it; opportunities: exploit, enhance, share.',
          examples: ['mitigate'],
        }),
      ),
      actions: f.scalarOrList(f.id).with(z.describe('Tasks that carry out the response.')),
      trigger: f.text.with(
        z.meta({
          description: 'What would show that it happens.',
          examples: ['any token in log scan'],
        }),
      ),
      raised: f.date.with(z.describe('When it was found.')),
      proximity: f.dayRange.with(z.describe('When it may happen.')),
      review: f.date.with(z.describe('When it is looked at next.')),
      status: z
        .enum(['open', 'watching', 'happened', 'closed'])
        .with(z.meta({ description: 'Where it stands; open when left out.', examples: ['watching'] })),
      notes: entry.notes,
    }),
  )
  .with(z.describe('What may happen, by id.'));

export const issuesSchema = f
  .mapOf(
    f.fieldsOf({
      ...entry,
      severity: f.level.with(z.meta({ description: 'How bad it is.', examples: ['high'] })),
      raised: f.date.with(z.describe('When it was found.')),
      due: f.date.with(z.describe('When it must be solved.')),
      blocks: f.scalarOrList(f.id).with(z.describe('Tasks that wait for it.')),
      actions: f.scalarOrList(f.id).with(z.describe('Tasks that solve it.')),
      risk: f.id.with(z.meta({ description: 'The risk that has happened.', examples: ['token-leak'] })),
    }),
  )
  .with(z.describe('Problems that have happened, by id.'));

export const assumptionsSchema = f
  .mapOf(
    f.fieldsOf({
      ...entry,
      'validate-by': f.date.with(z.describe('When it must be known to hold.')),
      affects: affected,
      risk: f.id.with(z.meta({ description: 'The risk that it does not hold.', examples: ['slow-bank'] })),
    }),
  )
  .with(z.describe('What is taken for granted, by id.'));

export const decisionsSchema = f
  .mapOf(
    f.fieldsOf({
      ...entry,
      date: f.date.with(z.describe('When it was decided.')),
      by: f.scalarOrList(f.text).with(z.meta({ description: 'Who decided.', examples: ['ana'] })),
      what: f.text.with(z.describe('What was decided.')),
      why: f.text.with(z.describe('The reasons.')),
      supersedes: f.id.with(z.describe('The decision it replaces.')),
      due: f.date.with(z.describe('When it must be decided.')),
      blocks: f.scalarOrList(f.id).with(z.describe('Tasks that wait for it.')),
    }),
  )
  .with(z.describe('What was decided, and why, by id.'));

export const changesSchema = f
  .mapOf(
    f.fieldsOf({
      ...entry,
      'asked-by': f.text.with(z.describe('Who asked for it.')),
      date: f.date.with(z.describe('When it was asked.')),
      effect: f
        .fieldsOf({
          scope: f.text.with(z.describe('What is added or dropped.')),
          time: f.workingTime.with(z.describe('How much later the project ends.')),
          cost: f.money.with(z.describe('What it costs.')),
        })
        .with(z.describe('What it does to scope, time and cost.')),
      affects: affected,
      'approved-by': f.text.with(z.describe('Who approved it.')),
      approved: f.date.with(z.describe('When it was approved.')),
      decision: f.id.with(z.describe('The decision that settles it.')),
    }),
  )
  .with(z.describe('Change requests, by id.'));

export const stakeholdersSchema = f
  .mapOf(
    f.fieldsOf({
      name: f.text.with(z.describe('The name people know.')),
      hears: f
        .scalarOrList(f.text)
        .with(z.meta({ description: 'What this person is told.', examples: ['status'] })),
      every: f.cadence.with(z.describe('How often.')),
      email: f.scalarOrList(f.text).with(z.describe('Addresses to write to.')),
    }),
  )
  .with(z.describe('Who hears what, how often, by id.'));
