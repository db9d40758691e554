/** `quality:`, `workflow:`, `releases:`, `baseline:` and `checks:`: how work is controlled and handed over. */
import { z } from 'zod';
import * as f from './fields';

const stateKind = z.enum(['open', 'active', 'review', 'done', 'blocked', 'dropped']);

export const qualitySchema = z
  .object({
    gates: f
      .mapOf(
        z
          .object({
            when: f.mapOf(f.text).meta({
              description: 'When the gate must hold.',
              examples: [{ status: 'review' }, { release: 'any' }],
            }),
            require: f.scalarOrList(z.union([f.text, f.mapOf(f.text)] as const)).meta({
              description: 'What must be true.',
              examples: ['checklist', { 'no-open-risk': 'high' }],
            }),
          })
          .partial(),
      )
      .describe('Gates, by name.'),
  })
  .partial()
  .describe('Standards that work must meet.');

export const workflowSchema = z
  .object({
    states: f
      .mapOf(
        z.union([
          stateKind,
          z
            .object({
              kind: stateKind.describe(
                'What the state means: open, active, review, done, blocked or dropped.',
              ),
              next: f.scalarOrList(f.text).describe('States that may follow; any when left out.'),
              limit: f
                .number({ from: 1, to: 10_000, whole: true }, '3')
                .describe('Most tasks in it at once.'),
            })
            .partial(),
        ] as const),
      )
      .meta({
        description: 'The states a task may have; they replace the standard ones.',
        examples: [{ doing: { kind: 'active' } }],
      }),
  })
  .partial()
  .describe('The states that a task goes through.');

export const releasesSchema = f
  .mapOf(
    z
      .object({
        title: f.text.describe('What the release is called; its id when left out.'),
        date: f.date.describe('When it is planned.'),
        milestone: f.id.describe('The milestone it rests on.'),
        tasks: f.scalarOrList(f.id).describe('Tasks and phases in it.'),
        tag: f.text.meta({ description: 'Its git tag.', examples: ['v1.0.0'] }),
        gates: f.scalarOrList(f.text).describe('Gates that it must pass.'),
      })
      .partial(),
  )
  .describe('Releases, by version.');

export const baselineSchema = f.text.meta({
  description: 'A git tag, branch or commit: the plan that was approved.',
  examples: ['plan-1'],
});

export const checksSchema = f
  .mapOf(
    z.union([
      f.severity,
      z
        .object({ severity: f.severity.describe('How much it matters; off switches the rule off.') })
        .partial()
        .catchall(f.text),
    ] as const),
  )
  .meta({
    description: 'Severity and thresholds of rules.',
    examples: [{ 'schedule/deadline-missed': 'error' }],
  });
