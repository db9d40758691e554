/** `quality:`, `workflow:`, `releases:`, `baseline:` and `checks:`: how work is controlled and handed over. */
import * as z from 'zod/mini';
import { requiredFields } from '../../model/required-fields';
import * as f from './fields';
import { approved } from './tasks';

const fields = f.scalarOrList(z.enum(requiredFields));
const stateKind = z.enum(['open', 'active', 'review', 'done', 'blocked', 'dropped']);

export const qualitySchema = f
  .fieldsOf({
    gates: f
      .mapOf(
        f.fieldsOf({
          when: f
            .fieldsOf({
              status: f.scalarOrList(f.text).with(
                z.meta({
                  description: 'On the way of a task into these states, or kinds of states.',
                  examples: ['review'],
                }),
              ),
              phase: f
                .scalarOrList(f.text)
                .with(z.describe('At the end of these phases (a stage gate); any for all of them.')),
              release: f.scalarOrList(f.text).with(z.describe('Before these releases; any for all of them.')),
              label: f.scalarOrList(f.text).with(z.describe('Only tasks with one of these labels.')),
              template: f.scalarOrList(f.id).with(z.describe('Only tasks made from these templates.')),
            })
            .with(
              z.meta({
                description: 'When the gate must hold.',
                examples: [{ status: 'review' }, { release: 'any' }],
              }),
            ),
          require: f.scalarOrList(z.union([f.text, f.mapOf(f.text)] as const)).with(
            z.meta({
              description: 'What must be true.',
              examples: ['checklist', { 'no-open-risk': 'high' }],
            }),
          ),
        }),
      )
      .with(z.describe('Gates, by name.')),
    reports: f.scalarOrList(f.text).with(
      z.meta({
        description:
          "Reports that the team's tools write (JUnit, lcov, Cobertura, SARIF): paths and globs inside the repository.",
        examples: [['reports/*.xml', 'coverage/lcov.info']],
      }),
    ),
  })
  .with(z.describe('Standards that work must meet.'));

export const workflowSchema = f
  .fieldsOf({
    states: f
      .mapOf(
        z.union([
          stateKind,
          f.fieldsOf({
            kind: stateKind.with(
              z.describe('What the state means: open, active, review, done, blocked or dropped.'),
            ),
            next: f.scalarOrList(f.text).with(z.describe('States that may follow; any when left out.')),
            description: f.text.with(z.describe('What the state means to the team, in its own words.')),
            fields: fields.with(z.describe('What a task in this state must have filled in.')),
            limit: f
              .number({ from: 1, to: 10_000, whole: true }, '3')
              .with(z.describe('Most tasks in it at once.')),
          }),
        ] as const),
      )
      .with(
        z.meta({
          description: 'The states a task may have; they replace the standard ones.',
          examples: [{ doing: { kind: 'active' } }],
        }),
      ),
    fields: f.mapOf(fields).with(
      z.meta({
        description: 'What must be filled in, by kind: task, phase, milestone, or the name of a template.',
        examples: [{ task: ['assign', 'effort'], feature: 'paths' }],
      }),
    ),
  })
  .with(z.describe('The states that a task goes through.'));

export const releasesSchema = f
  .mapOf(
    f.fieldsOf({
      title: f.text.with(z.describe('What the release is called; its id when left out.')),
      date: f.date.with(z.describe('When it is planned.')),
      milestone: f.id.with(z.describe('The milestone it rests on.')),
      tasks: f.scalarOrList(f.id).with(z.describe('Tasks and phases in it.')),
      tag: f.text.with(z.meta({ description: 'Its git tag.', examples: ['v1.0.0'] })),
      gates: f.scalarOrList(f.text).with(z.describe('Gates that it must pass.')),
      approved,
    }),
  )
  .with(z.describe('Releases, by version.'));

export const baselineSchema = f.text.with(
  z.meta({
    description: 'A git tag, branch or commit: the plan that was approved.',
    examples: ['plan-1'],
  }),
);

export const checksSchema = f
  .mapOf(
    z.union([
      f.severity,
      z.catchall(
        f.fieldsOf({
          severity: f.severity.with(z.describe('How much it matters; off switches the rule off.')),
        }),
        f.text,
      ),
    ] as const),
  )
  .with(
    z.meta({
      description: 'Severity and thresholds of rules.',
      examples: [{ 'schedule/deadline-missed': 'error' }],
    }),
  );
