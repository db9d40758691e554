/** What one rule finds in a plan, as lines that a person can read. */
import assert from 'node:assert/strict';
import { printAddress } from '../../../src/core/model/address';
import type { Finding, Fix, Place } from '../../../src/core/model/finding';
import type { PlanEdit } from '../../../src/core/model/plan-edit';
import type { RuleExample } from '../../../src/core/rules/rule';
import { findingsOf } from './analyse-example';

export interface Case {
  readonly name: string;
  readonly plan: string;
  readonly today?: string;
  readonly commits?: RuleExample['commits'];
  readonly ledger?: string;
  readonly committed?: string;
  /** One block of lines for each finding: place and message, then its fixes, the preferred one with a star. */
  readonly finds: string;
}

export function checkFindings(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    for (const { name, finds, ...example } of cases) {
      it(name, () => assert.equal(printFindings(rule, example), trim(finds)));
    }
  });
}

export function printFindings(rule: string, example: RuleExample): string {
  return findingsOf({ ...example, plan: trim(example.plan) })
    .filter((finding) => finding.rule === rule)
    .map(printFinding)
    .join('\n');
}

function printFinding({ message, place, fixes }: Finding): string {
  return [`${printPlace(place)} ${message}`, ...fixes.map(printFix)].join('\n');
}

function printPlace(place: Place): string {
  if (place.kind === 'problem') return `problem ${place.index}`;
  if (place.kind === 'ignored-rule') return `comment ${place.index} ${place.rule}`;
  return place.kind === 'row' ? `${place.file}:${place.line}` : printAddress(place.address);
}

function printFix({ title, preferred, edits }: Fix): string {
  return `  ${preferred ? '*' : '-'} ${title} [${edits.map(printEdit).join(', ')}]`;
}

function printEdit(edit: PlanEdit): string {
  if (edit.kind === 'ignore') return `ignore ${edit.rule}`;
  if (edit.kind === 'resolve') return `take ${edit.take} ${edit.problem}`;
  if (edit.kind === 'merge') return `merge ${edit.file}`;
  if (edit.kind === 'quote' || edit.kind === 'mend') return `${edit.kind} ${edit.problem}`;
  if (edit.kind === 'move') return `move ${printAddress(edit.item)} ${printAddress(edit.into)}`;
  if (edit.kind === 'order' || edit.kind === 'nest') {
    return `${edit.kind} ${edit.items.map(printAddress).join(' ')}${edit.kind === 'nest' ? ` ${edit.key}` : ''}`;
  }
  const value =
    'value' in edit ? ` ${typeof edit.value === 'string' ? edit.value : JSON.stringify(edit.value)}` : '';
  return `${edit.kind} ${printAddress(edit.address)}${edit.kind === 'rename' ? ` ${edit.key}` : value}`;
}

/** Takes the indentation of the test away. */
function trim(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const shared = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n');
}
