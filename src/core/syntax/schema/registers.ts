/** The registers: `risks:`, `issues:`, `assumptions:`, `decisions:`, `changes:` and `stakeholders:`. */
import { z } from 'zod';
import * as f from './fields';

const entry = {
  title: f.text.describe('What it is, in a sentence.'),
  owner: f.id.meta({ description: 'Who looks after it.', examples: ['ana'] }),
  status: f.text.meta({ description: 'Where it stands.', examples: ['open'] }),
  notes: f.text.describe('Free text, Markdown.'),
};
const affected = f.scalarOrList(f.id).describe('Tasks and phases that it affects.');

export const risksSchema = f
  .mapOf(
    z
      .object({
        title: f.text.meta({
          description: 'What may happen.',
          examples: ['Refresh tokens leak through logs'],
        }),
        kind: z
          .enum(['threat', 'opportunity'])
          .meta({ description: 'A threat (default) or an opportunity.', examples: ['opportunity'] }),
        category: f.text.meta({ description: 'A category to group by.', examples: ['security'] }),
        probability: f.probability.describe('How likely it is: a percentage or a word of the matrix.'),
        impact: z
          .object({
            schedule: f.duration.describe('Delay of the tasks it affects.'),
            cost: f.money.describe('What it would cost.'),
          })
          .partial()
          .catchall(f.text)
          .meta({
            description: 'What it would do.',
            examples: [{ schedule: '10d', cost: '20k', quality: 'high' }],
          }),
        affects: affected,
        owner: entry.owner,
        response: z.enum(['avoid', 'mitigate', 'transfer', 'accept', 'exploit', 'enhance', 'share']).meta({
          description: 'What is done about it; opportunities: exploit, enhance, share.',
          examples: ['mitigate'],
        }),
        actions: f.scalarOrList(f.id).describe('Tasks that carry out the response.'),
        trigger: f.text.meta({
          description: 'What would show that it happens.',
          examples: ['any token in log scan'],
        }),
        review: f.date.describe('When it is looked at next.'),
        status: z
          .enum(['open', 'watching', 'happened', 'closed'])
          .meta({ description: 'Where it stands; open when left out.', examples: ['watching'] }),
        notes: entry.notes,
      })
      .partial(),
  )
  .describe('What may happen, by id.');

export const issuesSchema = f
  .mapOf(
    z
      .object({
        ...entry,
        severity: f.level.meta({ description: 'How bad it is.', examples: ['high'] }),
        due: f.date.describe('When it must be solved.'),
        blocks: f.scalarOrList(f.id).describe('Tasks that wait for it.'),
      })
      .partial(),
  )
  .describe('Problems that have happened, by id.');

export const assumptionsSchema = f
  .mapOf(
    z
      .object({
        ...entry,
        'validate-by': f.date.describe('When it must be known to hold.'),
        affects: affected,
      })
      .partial(),
  )
  .describe('What is taken for granted, by id.');

export const decisionsSchema = f
  .mapOf(
    z
      .object({
        ...entry,
        date: f.date.describe('When it was decided.'),
        by: f.scalarOrList(f.text).meta({ description: 'Who decided.', examples: ['ana'] }),
        what: f.text.describe('What was decided.'),
        why: f.text.describe('The reasons.'),
        supersedes: f.id.describe('The decision it replaces.'),
        due: f.date.describe('When it must be decided.'),
      })
      .partial(),
  )
  .describe('What was decided, and why, by id.');

export const changesSchema = f
  .mapOf(
    z
      .object({
        ...entry,
        'asked-by': f.text.describe('Who asked for it.'),
        date: f.date.describe('When it was asked.'),
        effect: z
          .object({
            scope: f.text.describe('What is added or dropped.'),
            time: f.workingTime.describe('How much later the project ends.'),
            cost: f.money.describe('What it costs.'),
          })
          .partial()
          .describe('What it does to scope, time and cost.'),
        'approved-by': f.text.describe('Who approved it.'),
      })
      .partial(),
  )
  .describe('Change requests, by id.');

export const stakeholdersSchema = f
  .mapOf(
    z
      .object({
        name: f.text.describe('The name people know.'),
        hears: f
          .scalarOrList(f.text)
          .meta({ description: 'What this person is told.', examples: ['status'] }),
        every: f.text.meta({ description: 'How often.', examples: ['2w', 'month'] }),
        email: f.scalarOrList(f.text).describe('Addresses to write to.'),
      })
      .partial(),
  )
  .describe('Who hears what, how often, by id.');
