/** Plan edits as a table for people: whose field, what it says, and what it would say. */
import type { Snapshot } from '../core/analysis/snapshot';
import { taskOfAddress } from '../core/model/address';
import type { PlanEdit, PlanValue } from '../core/model/plan-edit';
import { noValue } from '../core/views/format';
import { cell, printTable, type Cell, type Column, type Style } from './print';
import { writtenAt } from './written-at';

const columns: readonly Column[] = [
  { title: 'Change' },
  { title: '', cut: true },
  { title: 'Field' },
  { title: 'Before' },
  { title: 'After' },
];

export function printEdits({ plan, parsed }: Snapshot, edits: readonly PlanEdit[], style: Style): string {
  const rows = edits.flatMap((edit): (readonly Cell[])[] => {
    if (edit.kind !== 'set' && edit.kind !== 'remove') return [];
    const { address } = edit;
    const task = taskOfAddress(address);
    const [owner, field] =
      address.length > 2 ? [String(address[1]), address.slice(2)] : [String(address[0]), address.slice(1)];
    const title = task === null ? plan.milestones.get(owner)?.title : plan.tasks.get(task)?.title;
    const before = writtenAt(parsed, address) ?? noValue;
    const after = edit.kind === 'set' ? printValue(edit.value) : noValue;
    return [[cell(owner), cell(title ?? ''), cell(field.join('/')), cell(before, 'dim'), cell(after)]];
  });
  return printTable(columns, rows, style);
}

function printValue(value: PlanValue): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map((item: PlanValue) => printValue(item)).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${printValue(item)}`)
    .join(', ')} }`;
}
