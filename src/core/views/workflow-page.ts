/**
 * The workflow of a plan as a page for newcomers: its states with a diagram of Mermaid, what must be filled in, its
 * templates and its gates, as Markdown that shows on any forge. Plan text is escaped, in Mermaid too.
 */
import { printRequirement, sayGateCondition } from '../analysis/gates/say-gate';
import { escapeMarkdown } from '../base/markdown';
import { oneLine } from '../base/one-line';
import { inEnglish } from '../base/translate';
import { tasksIn } from '../model/moves';
import type { Plan, Template } from '../model/plan';
import { printEstimate } from '../model/print-estimate';
import { isStateCalled } from '../model/states';

/** Ends with a line end. */
export function printWorkflowPage(plan: Plan): string {
  const sections = [
    `# How ${escapeMarkdown(plan.project.name)} works`,
    '## States',
    ['```mermaid', ...diagram(plan), '```'].join('\n'),
    stateTable(plan),
    ...section('## What must be filled in', fieldLines(plan)),
    ...section('## Templates', [...plan.templates.values()].map(templateText).join('\n\n')),
    ...section('## Gates', gateTable(plan)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, text: string): readonly string[] {
  return text === '' ? [] : [title, text];
}

/** Names stand in quotes, and states are called by their places: no name can end one or begin another statement. */
function diagram({ workflow, tasks }: Plan): readonly string[] {
  const names = [...workflow.states.keys()];
  const idOf = (name: string): string => `s${String(names.indexOf(name))}`;
  const states = [...workflow.states];
  const leadsAnywhere = states.some(([, { next, kind }]) => next === null && !isEnd(kind));
  const [first] = names;
  return [
    'stateDiagram-v2',
    ...names.map((name) => {
      const limit = workflow.states.get(name)?.limit ?? null;
      const room = limit === null ? '' : ` (${tasksIn({ tasks }, name).length} of ${limit})`;
      return `  state "${quotable(name)}${room}" as ${idOf(name)}`;
    }),
    ...(leadsAnywhere ? ['  state "any state" as anywhere'] : []),
    ...(first === undefined ? [] : [`  [*] --> ${idOf(first)}`]),
    ...states.flatMap(([name, { next, kind }]) => [
      ...(next === null && !isEnd(kind) ? [`  ${idOf(name)} --> anywhere`] : []),
      ...(next ?? [])
        .filter((after) => workflow.states.has(after))
        .map((after) => `  ${idOf(name)} --> ${idOf(after)}`),
      ...(isEnd(kind) ? [`  ${idOf(name)} --> [*]`] : []),
    ]),
  ];
}

function isEnd(kind: string): boolean {
  return kind === 'done' || kind === 'dropped';
}

/** By the codes that Mermaid knows for signs that mean something to it. */
function quotable(text: string): string {
  return oneLine(text, 60).replaceAll(/["#;<>]/g, (sign) => `#${String(sign.charCodeAt(0))};`);
}

function stateTable(plan: Plan): string {
  const rows = [...plan.workflow.states].map(([name, { kind, description, next, limit, fields }]) => [
    escapeMarkdown(name),
    kind,
    escapeMarkdown(description ?? ''),
    isEnd(kind) && next === null ? '' : next === null ? 'any state' : listed(next),
    limit === null ? '' : String(limit),
    listed(fields),
    listed(
      [...plan.gates.values()]
        .filter(({ when }) => when.status.some((word) => isStateCalled(plan, word, name)))
        .map(({ id }) => id),
    ),
  ]);
  return table(['State', 'Kind', 'Means', 'Then', 'Room for', 'Filled in', 'Gates'], rows);
}

function fieldLines({ workflow }: Plan): string {
  return [...workflow.fields]
    .map(([kind, fields]) => `- ${escapeMarkdown(kind)}: ${listed(fields)}`)
    .join('\n');
}

function templateText({ id, title, effort, duration, labels, gates, tasks, checklist }: Template): string {
  const estimate = effort ?? duration;
  const facts = [
    estimate ? `- Estimate: ${printEstimate(estimate)}` : '',
    labels.length > 0 ? `- Labels: ${listed(labels)}` : '',
    gates.length > 0 ? `- Gates: ${listed(gates)}` : '',
    tasks.length > 0 ? `- Tasks below it: ${listed(tasks.map((one) => one.title ?? ''))}` : '',
    ...[...checklist.keys()].map((point) => `- [ ] ${escapeMarkdown(point)}`),
  ].filter(Boolean);
  const head = `### ${escapeMarkdown(id)}`;
  return [title === null ? head : `${head}: ${escapeMarkdown(title)}`, facts.join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

function gateTable({ gates }: Plan): string {
  if (gates.size === 0) return '';
  const rows = [...gates.values()].map((gate) => [
    escapeMarkdown(gate.id),
    escapeMarkdown(sayGateCondition(gate, inEnglish)),
    listed(gate.require.map(printRequirement)),
  ]);
  return table(['Gate', 'When', 'Asks for'], rows);
}

function listed(all: readonly string[]): string {
  return all.map(escapeMarkdown).join(', ');
}

/** Cells are Markdown; a bar in plan text is escaped already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
