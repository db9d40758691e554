/**
 * `milewright workflow`: how the team of a plan works, as a page of Markdown with a diagram: states, what must be filled
 * in, templates and gates.
 */
import { tasksIn } from '../../core/model/moves';
import { printEstimate } from '../../core/model/print-estimate';
import { printWorkflowPage } from '../../core/views/workflow-page';
import type { PlanReport } from '../open-plan';
import { printable } from '../print';
import type { Command } from './command';

export const workflow: Command = {
  name: 'workflow',
  summary: 'print how the team works: states, templates and gates, as Markdown',
  description:
    'Prints the workflow of the plan as a page of Markdown with a state diagram of Mermaid: the states with the moves and limits that the team has agreed on, what must be filled in, the templates of tasks, and the gates with what they ask for. «milewright workflow > WORKFLOW.md» gives newcomers a page.',
  answers: 'figures',
  commits: 'unused',
  text: ({ snapshot }) =>
    printWorkflowPage(snapshot.plan)
      .split('\n')
      .map((line) => printable(line))
      .join('\n'),
  json: ({ snapshot: { plan } }: PlanReport) => ({
    version: 1,
    states: Array.from(plan.workflow.states, ([name, state]) => ({
      name,
      ...state,
      tasks: tasksIn(plan, name).map(({ id }) => id),
    })),
    fields: Array.from(plan.workflow.fields, ([kind, fields]) => ({ kind, fields })),
    templates: Array.from(plan.templates.values(), ({ id, title, effort, duration, checklist, ...rest }) => ({
      id,
      title,
      effort: effort && printEstimate(effort),
      duration: duration && printEstimate(duration),
      checklist: Array.from(checklist.keys()),
      labels: rest.labels,
      gates: rest.gates,
      tasks: rest.tasks.map((one) => ({
        title: one.title,
        effort: one.effort && printEstimate(one.effort),
        duration: one.duration && printEstimate(one.duration),
      })),
    })),
    gates: Array.from(plan.gates.values(), ({ id, when, require }) => ({ id, when, require })),
  }),
};
