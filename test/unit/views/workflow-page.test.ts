/** The page that tells newcomers how a team works. */
import assert from 'node:assert/strict';
import { printWorkflowPage } from '../../../src/core/views/workflow-page';
import { planOf } from '../../support/plan-of';

const plan = `project: { name: "Atlas #1", start: 2026-05-04 }
workflow:
  states:
    todo: { kind: open, next: [doing, gone], description: Nobody has begun }
    doing: { kind: active, limit: 2 }
    'say "hi"; --> x': { kind: review, next: [done], fields: [assign] }
    done: done
    gone: dropped
    stuck: { kind: blocked, next: [doing] }
  fields: { task: [effort] }
templates:
  feature: { title: Feature, effort: 3d, checklist: { tested | all: todo }, labels: [ui], gates: [ready], tasks: [Design] }
quality: { gates: { ready: { when: { status: review }, require: [checklist, coverage: 80%] } } }
tasks:
  a: { title: A, status: doing }
`;

describe('The page of the workflow', () => {
  it('shows states, fields, templates and gates, and escapes what people wrote', () => {
    assert.equal(
      printWorkflowPage(planOf(plan)),
      String.raw`# How Atlas \#1 works

## States

${'```'}mermaid
stateDiagram-v2
  state "todo" as s0
  state "doing (1 of 2)" as s1
  state "say #34;hi#34;#59; --#62; x" as s2
  state "done" as s3
  state "gone" as s4
  state "stuck" as s5
  state "any state" as anywhere
  [*] --> s0
  s0 --> s1
  s0 --> s4
  s1 --> anywhere
  s2 --> s3
  s3 --> [*]
  s4 --> [*]
  s5 --> s1
${'```'}

| State | Kind | Means | Then | Room for | Filled in | Gates |
| --- | --- | --- | --- | --- | --- | --- |
| todo | open | Nobody has begun | doing, gone |  |  |  |
| doing | active |  | any state | 2 |  |  |
| say \"hi\"\; \-\-\> x | review |  | done |  | assign | ready |
| done | done |  |  |  |  |  |
| gone | dropped |  |  |  |  |  |
| stuck | blocked |  | doing |  |  |  |

## What must be filled in

- task: effort

## Templates

### feature: Feature

- Estimate: 3d
- Labels: ui
- Gates: ready
- Tasks below it: Design
- [ ] tested \| all

## Gates

| Gate | When | Asks for |
| --- | --- | --- |
| ready | on the way into review | checklist, coverage\: 80\% |
`,
    );
  });

  it('needs no workflow in the file', () => {
    const page = printWorkflowPage(planOf('tasks: { a: { title: A } }'));
    assert.match(page, /\[\*\] --> s0\n {2}s0 --> anywhere\n/);
    assert.doesNotMatch(page, /## Gates|## Templates|## What/);
  });
});
