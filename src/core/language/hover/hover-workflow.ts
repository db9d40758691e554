/**
 * The team's own rules where they are named: what a state means and what comes after it, what a template gives, what a
 * gate asks for and when.
 */
import { printRequirement, sayGateCondition } from '../../analysis/gates/say-gate';
import type { Snapshot } from '../../analysis/snapshot';
import { escapeMarkdown } from '../../base/markdown';
import { tasksIn } from '../../model/moves';
import { printEstimate } from '../../model/print-estimate';
import { isStateCalled } from '../../model/states';
import type { LanguageWords } from '../words';
import { factTable, heading, names, paragraphs } from './facts';

export function hoverState(
  { plan }: Pick<Snapshot, 'plan'>,
  id: string,
  { t }: LanguageWords,
): string | null {
  const state = plan.workflow.states.get(id);
  if (!state) return null;
  const { kind, description, next, limit, fields } = state;
  const gates = [...plan.gates.values()].filter(({ when }) =>
    when.status.some((word) => isStateCalled(plan, word, id)),
  );
  return paragraphs(
    heading(id, id, kind === id ? '' : kind),
    escapeMarkdown(description ?? ''),
    factTable([
      [t('Then'), next === null ? t('any state') : listed(next, t)],
      [t('Tasks'), limit === null ? '' : t('{0} of {1}', tasksIn(plan, id).length, limit)],
      [t('Filled in'), listed(fields, t)],
      [
        t('Gates'),
        listed(
          gates.map((gate) => gate.id),
          t,
        ),
      ],
    ]),
  );
}

export function hoverTemplate(
  { plan }: Pick<Snapshot, 'plan'>,
  id: string,
  { t }: LanguageWords,
): string | null {
  const template = plan.templates.get(id);
  if (!template) return null;
  const { title, effort, duration, checklist, labels, gates, tasks } = template;
  return paragraphs(
    heading(title ?? id, id),
    t('What a new task gets. *Apply Template…* writes what a task still lacks of it.'),
    factTable([
      [t('Effort'), effort ? printEstimate(effort) : ''],
      [t('Duration'), duration ? printEstimate(duration) : ''],
      [
        t('Tasks'),
        listed(
          tasks.map((one) => one.title ?? ''),
          t,
        ),
      ],
      [t('Checklist'), listed([...checklist.keys()], t)],
      [t('Labels'), listed(labels, t)],
      [t('Gates'), listed(gates, t)],
      [t('Filled in'), listed(plan.workflow.fields.get(id) ?? [], t)],
    ]),
  );
}

export function hoverGate({ plan }: Pick<Snapshot, 'plan'>, id: string, { t }: LanguageWords): string | null {
  const gate = plan.gates.get(id);
  if (!gate) return null;
  return paragraphs(
    heading(id, id),
    factTable([
      [t('When'), escapeMarkdown(sayGateCondition(gate, t))],
      [t('Asks for'), listed(gate.require.map(printRequirement), t)],
    ]),
  );
}

function listed(all: readonly string[], t: LanguageWords['t']): string {
  return names(all, (count) => t('and {0} more', count), 8);
}
