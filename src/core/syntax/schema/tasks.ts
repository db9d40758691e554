/** `tasks:`, `milestones:`, `goals:` and `templates:`: what is to be done, and what for. */
import { z } from 'zod';
import * as f from './fields';

const status = f.text.meta({
  description: 'The state, as the workflow names it: todo, doing, review, done, blocked, dropped.',
  examples: ['doing'],
});
const notes = f.text.describe('Free text, Markdown.');
const links = f
  .scalarOrList(f.link)
  .describe('What must be done first, with type and lag where it is not finish to start.');
const labels = f
  .scalarOrList(f.text)
  .meta({ description: 'Labels to group and filter by.', examples: ['security'] });
const checklist = z.union([f.mapOf(f.text), z.array(f.text)] as const).meta({
  description: 'Points to check, each with its state.',
  examples: [{ 'load test run': 'todo' }],
});
const effort = f.effort.describe('Work in person-time, as one figure or optimistic/likely/pessimistic.');
const duration = f.estimate.describe('Fixed working time, whoever works on it.');

/** A task without the tasks below it. */
export const taskFields = z
  .object({
    title: f.text.meta({ description: 'What is to be done, in a few words.', examples: ['Session tokens'] }),
    effort,
    duration,
    estimate: z.enum(['pert', 'triangular', 'lognormal']).meta({
      description: 'Distribution of a three-point estimate; pert when left out.',
      examples: ['pert'],
    }),
    assign: f.scalarOrList(f.assignment).describe('Who works on it, at what share of a full day.'),
    needs: links,
    start: f.constraint.describe('A bound of the start date.'),
    finish: f.constraint.describe('A bound of the finish date.'),
    deadline: f.moment.describe('When it must be done. It moves nothing; it warns.'),
    calendar: f.id.describe("Its working time; the project's when left out."),
    priority: f.level.meta({ description: 'How much it matters; medium when left out.', examples: ['high'] }),
    status,
    started: f.moment.describe('The day work began.'),
    finished: f.moment.describe('The day work ended.'),
    progress: f.share.describe('How much is done; it gives earned value.'),
    remaining: f.workingTime.describe('Work that is left; it moves the dates.'),
    measure: z
      .enum(['0/100', '50/50', 'percent', 'checklist', 'units'])
      .meta({ description: 'How progress earns value.', examples: ['checklist'] }),
    units: f.units.describe('Pieces done, of all pieces.'),
    paths: f
      .scalarOrList(f.text)
      .meta({ description: 'Code that this task owns, as globs.', examples: ['src/auth/**'] }),
    checklist,
    cost: f
      .mapOf(f.money)
      .meta({ description: 'Costs beside work, by budget line.', examples: [{ licences: '1200' }] }),
    labels,
    template: f.id.describe('The template it was made from.'),
    was: f.scalarOrList(f.id).describe('Ids it had before; their commits still count.'),
    notes,
  })
  .partial();

/** Tasks nest: one with tasks of its own is a phase. */
export const taskSchema = taskFields.required({ title: true }).extend({
  get tasks(): z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType>> {
    return f
      .mapOf(taskSchema as z.ZodType)
      .describe('The tasks of this phase.')
      .optional();
  },
});
export const tasksSchema = f.mapOf(taskSchema).describe('What is to be done, by id.');

export const milestoneSchema = z
  .object({
    title: f.text.meta({ description: 'What is reached.', examples: ['Public beta'] }),
    due: f.moment.describe('When it must be reached. It moves nothing; it warns.'),
    needs: links,
    status,
    finished: f.moment.describe('The day it was reached.'),
    notes,
  })
  .partial();
export const milestonesSchema = f
  .mapOf(milestoneSchema)
  .describe('Points in time that matter, by id; tasks may need them.');

export const goalSchema = z
  .object({
    title: f.text.meta({ description: 'What is better afterwards.', examples: ['Checkout under a second'] }),
    measure: z
      .object({
        metric: f.text.meta({ description: 'What is measured.', examples: ['p95 latency'] }),
        from: f.text.meta({ description: 'The value before.', examples: ['2.4 s'] }),
        target: f.text.meta({ description: 'The value to reach.', examples: ['1.0 s'] }),
        now: f.text.meta({ description: 'The value today.', examples: ['1.3 s'] }),
        due: f.moment.describe('When it must be reached.'),
      })
      .partial()
      .describe('How the goal is measured.'),
    tasks: f.scalarOrList(f.id).describe('Tasks and phases that serve it.'),
  })
  .partial();
export const goalsSchema = f.mapOf(goalSchema).describe('What the work is for, by id.');

export const templateSchema = z
  .object({
    title: f.text.describe('Title of a task made from it.'),
    effort,
    duration,
    checklist,
    labels,
    tasks: f.scalarOrList(f.text).describe('Titles of the tasks below it.'),
  })
  .partial();
export const templatesSchema = f.mapOf(templateSchema).describe('What a new task gets, by name.');
