/** `tasks:`, `milestones:`, `goals:` and `templates:`: what is to be done, and what for. */
import * as z from 'zod/mini';
import * as f from './fields';

const status = f.text.with(
  z.meta({
    description: 'The state, as the workflow names it: todo, doing, review, done, blocked, dropped.',
    examples: ['doing'],
  }),
);
const notes = f.text.with(z.describe('Free text, Markdown.'));
const links = f
  .scalarOrList(f.link)
  .with(z.describe('What must be done first, with type and lag where it is not finish to start.'));
const labels = f
  .scalarOrList(f.text)
  .with(z.meta({ description: 'Labels to group and filter by.', examples: ['security'] }));
const checklist = z.union([f.mapOf(f.text), z.array(f.text)] as const).with(
  z.meta({
    description: 'Points to check, each with its state.',
    examples: [{ 'load test run': 'todo' }],
  }),
);
export const approved = f.mapOf(f.date).with(
  z.meta({
    description: 'Who has approved it, and when: people of the team or stakeholders.',
    examples: [{ ben: '2026-05-04' }],
  }),
);
const effort = f.effort.with(
  z.describe('Work in person-time, as one figure or optimistic/likely/pessimistic.'),
);
const duration = f.estimate.with(z.describe('Fixed working time, whoever works on it.'));

/** A task without the tasks below it. */
export const taskFields = f.fieldsOf({
  title: f.text.with(
    z.meta({ description: 'What is to be done, in a few words.', examples: ['Session tokens'] }),
  ),
  effort,
  duration,
  estimate: z.enum(['pert', 'triangular', 'lognormal']).with(
    z.meta({
      description: 'Distribution of a three-point estimate; pert when left out.',
      examples: ['pert'],
    }),
  ),
  assign: f.scalarOrList(f.assignment).with(z.describe('Who works on it, at what share of a full day.')),
  needs: links,
  start: f.constraint.with(z.describe('A bound of the start date.')),
  finish: f.constraint.with(z.describe('A bound of the finish date.')),
  delay: f.duration.with(
    z.describe(
      'How much later it starts than what it waits for allows, in working (2d) or elapsed time (2ed); of a task, not of a phase.',
    ),
  ),
  pause: f
    .scalarOrList(f.dayRange)
    .with(
      z.describe('Days on which it is not worked although its people are there: it is split around them.'),
    ),
  deadline: f.moment.with(z.describe('When it must be done. It moves nothing; it warns.')),
  calendar: f.id.with(z.describe("Its working time; the project's when left out.")),
  priority: f.level.with(
    z.meta({ description: 'How much it matters; medium when left out.', examples: ['high'] }),
  ),
  status,
  started: f.moment.with(z.describe('The day work began.')),
  finished: f.moment.with(z.describe('The day work ended.')),
  progress: f.share.with(z.describe('How much is done; it gives earned value.')),
  remaining: f.workingTime.with(z.describe('Work that is left; it moves the dates.')),
  measure: z
    .enum(['0/100', '50/50', 'percent', 'checklist', 'units'])
    .with(z.meta({ description: 'How progress earns value.', examples: ['checklist'] })),
  units: f.units.with(z.describe('Pieces done, of all pieces.')),
  paths: f.scalarOrList(f.text).with(
    z.meta({
      description: 'Code that this task owns, as globs seen from the top of the repository.',
      examples: ['src/auth/**'],
    }),
  ),
  checklist,
  weights: f.mapOf(f.number({ from: 0, to: 1_000_000 }, '3')).with(
    z.meta({
      description:
        'How much points of the checklist count in what is earned (measure: checklist); 1 when left out.',
      examples: [{ 'load test run': '3' }],
    }),
  ),
  cost: f
    .mapOf(f.money)
    .with(z.meta({ description: 'Costs beside work, by budget line.', examples: [{ licences: '1200' }] })),
  accrual: z.enum(['start', 'end', 'along']).with(
    z.meta({
      description:
        'When its costs beside work are paid: at its start, at its end, or along the way (default).',
      examples: ['end'],
    }),
  ),
  labels,
  template: f.id.with(z.describe('The template it was made from.')),
  gates: f
    .scalarOrList(f.text)
    .with(z.describe('Gates that it must pass itself: before its end, where the gate names no state.')),
  approved,
  was: f.scalarOrList(f.id).with(z.describe('Ids it had before; their commits still count.')),
  waived: f.mapOf(f.text).with(
    z.meta({
      description:
        'What does not hold for this task in its present state, each with the reason: `limit` of the state.',
      examples: [{ limit: 'the payment provider is down' }],
    }),
  ),
  notes,
});

/** Tasks nest: one with tasks of its own is a phase. */
export const taskSchema = z.extend(z.required(taskFields, { title: true }), {
  get tasks(): z.ZodMiniOptional<z.ZodMiniRecord<z.ZodMiniString, z.ZodMiniType>> {
    return z.optional(f.mapOf(taskSchema as z.ZodMiniType).with(z.describe('The tasks of this phase.')));
  },
});
export const tasksSchema = f.mapOf(taskSchema).with(z.describe('What is to be done, by id.'));

export const milestoneSchema = f.fieldsOf({
  title: f.text.with(z.meta({ description: 'What is reached.', examples: ['Public beta'] })),
  due: f.moment.with(z.describe('When it must be reached. It moves nothing; it warns.')),
  needs: links,
  status,
  finished: f.moment.with(z.describe('The day it was reached.')),
  notes,
});
export const milestonesSchema = f
  .mapOf(milestoneSchema)
  .with(z.describe('Points in time that matter, by id; tasks may need them.'));

export const goalSchema = f.fieldsOf({
  title: f.text.with(
    z.meta({ description: 'What is better afterwards.', examples: ['Checkout under a second'] }),
  ),
  measure: f
    .fieldsOf({
      metric: f.text.with(z.meta({ description: 'What is measured.', examples: ['p95 latency'] })),
      from: f.text.with(z.meta({ description: 'The value before.', examples: ['2.4 s'] })),
      target: f.text.with(z.meta({ description: 'The value to reach.', examples: ['1.0 s'] })),
      now: f.text.with(z.meta({ description: 'The value today.', examples: ['1.3 s'] })),
      due: f.moment.with(z.describe('When it must be reached.')),
    })
    .with(z.describe('How the goal is measured.')),
  tasks: f.scalarOrList(f.id).with(z.describe('Tasks and phases that serve it.')),
});
export const goalsSchema = f.mapOf(goalSchema).with(z.describe('What the work is for, by id.'));

export const templateSchema = f.fieldsOf({
  title: f.text.with(z.describe('Title of a task made from it.')),
  effort,
  duration,
  checklist,
  labels,
  gates: f.scalarOrList(f.text).with(z.describe('Gates that a task made from it must pass.')),
  tasks: f
    .scalarOrList(
      z.union([
        f.text,
        f.fieldsOf({
          title: f.text.with(z.describe('What is to be done, in a few words.')),
          effort,
          duration,
        }),
      ] as const),
    )
    .with(
      z.meta({
        description: 'The tasks below it: titles, or titles with estimates.',
        examples: [['Design', { title: 'Build', effort: '3d' }]],
      }),
    ),
});
export const templatesSchema = f.mapOf(templateSchema).with(z.describe('What a new task gets, by name.'));
