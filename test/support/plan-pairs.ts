/**
 * Two people at one plan: a base that our own edit function wrote, and seeded edits of both sides that touch different things:
 * other tasks, or other fields of one task. The same seed gives the same pair on every machine.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/base/text';
import { taskAddress, type Address } from '../../src/core/model/address';
import type { PlanEdit, PlanValue } from '../../src/core/model/plan-edit';
import { newId } from '../../src/core/syntax/new-id';
import { parsePlan } from '../../src/core/syntax/parse-plan';
import { textEdits } from '../../src/core/syntax/text-edits';
import { isMap, isSeq, scalarText, type TreeNode } from '../../src/core/syntax/yaml-tree';
import { seeded } from '../property/mutate';

export interface PlanPair {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The base with the edits of both sides. */
  readonly both: string;
  readonly edits: { readonly ours: readonly PlanEdit[]; readonly theirs: readonly PlanEdit[] };
}

export interface PairOptions {
  /** Tasks in braces on one line too, comments, ids that people gave: as plans are that people wrote. */
  readonly byHand: boolean;
  /** Whether tasks move between phases. */
  readonly moves: boolean;
}

type Random = () => number;

export function applyPlanEdits(text: string, edits: readonly PlanEdit[]): string {
  const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
  const found = textEdits(parsed, edits);
  assert.ok(found.ok, found.ok ? '' : `${found.error}\n${text}\n${JSON.stringify(edits)}`);
  return applyEdits(text, found.value.get('project.yaml') ?? []);
}

export function planPair(seed: number, options: PairOptions): PlanPair {
  const random = seeded(seed);
  const base = knownBase(seed, options);
  const taken = new Set<string>();
  const made = new Set(idsOf(base));
  const [ours, theirs] = [0, 1].map(() => sideOf(base, taken, made, random, options)) as [
    SideEdits,
    SideEdits,
  ];
  const edits = { ours: [...ours.moves, ...ours.rest], theirs: [...theirs.moves, ...theirs.rest] };
  return {
    base,
    ours: applyPlanEdits(base, edits.ours),
    theirs: applyPlanEdits(base, edits.theirs),
    // What one side moved keeps what the other side wrote.
    both: applyPlanEdits(base, [...ours.moves, ...theirs.moves, ...ours.rest, ...theirs.rest]),
    edits,
  };
}

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;
const words = [
  'Login',
  'Tokens',
  'Billing',
  'Search',
  'Export',
  'Audit',
  'Import',
  'Charts',
  'Mail',
  'Backup',
];
const people = ['ana', 'ben', 'cay', 'dov'];

/** There are a few bases, since writing one edit by edit takes longer than what is done with it. */
const bases = new Map<string, string>();
const mostBases = 4;

function knownBase(seed: number, options: PairOptions): string {
  const number = Math.abs(seed) % mostBases;
  const key = `${number} ${options.byHand}`;
  const base = bases.get(key) ?? basePlan(seeded(number), options);
  bases.set(key, base);
  return base;
}

function basePlan(random: Random, { byHand }: PairOptions): string {
  const lines = [
    '# The plan',
    'project:',
    '  name: Atlas',
    '  key: ATLAS',
    '  start: 2026-01-05',
    'team:',
    ...people.map((id) => `  ${id}: { name: ${id[0]!.toUpperCase()}${id.slice(1)} }`),
    'milestones:',
    '  beta: { title: Public beta, due: 2026-06-30 }',
    'tasks:',
    ...['design', 'build', 'test', 'ship'].flatMap((id) => [
      `  ${id}:${byHand ? ` # phase ${id}` : ''}`,
      `    title: Phase ${id}`,
      '    tasks:',
      ...(byHand
        ? handTasks(id, random)
        : [`      ${newId('ATLAS', new Set(), random)}:`, '        title: First']),
      ...(byHand && random() < 0.5 ? [''] : []),
    ]),
    'budget:',
    '  total: 100k',
    ...(byHand ? ['# the end'] : []),
  ];
  const start = `${lines.join('\n')}\n`;
  const made = new Set(idsOf(start));
  const inserts = Array.from({ length: byHand ? 4 : 40 + Math.floor(random() * 20) }, () =>
    insertTask(made, random),
  );
  // One by one, as they came about.
  return inserts.reduce((text, insert) => applyPlanEdits(text, [insert]), start);
}

function handTasks(phase: string, random: Random): readonly string[] {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, (_, i) => {
    const id =
      random() < 0.5
        ? `${phase}-${i + 1}`
        : `ATLAS-${pick(['b', 'c', 'd', 'f', 'g'], random)}${i}${phase[0]}`;
    const title = `${pick(words, random)} ${i}`;
    if (random() < 0.4) return [`      ${id}: { title: ${title}, effort: ${i + 1}d, assign: [ana, ben] }`];
    return [
      ...(random() < 0.3 ? ['', `      # about ${id}`] : []),
      `      ${id}:${random() < 0.3 ? ' # why' : ''}`,
      `        title: ${title}`,
      ...(random() < 0.5 ? ['        assign:', '          - ana # leads', '          - ben'] : []),
      `        effort: ${i + 1}d${random() < 0.3 ? ' # a guess' : ''}`,
      ...(random() < 0.3 ? ['        notes: |', '          Some text.', '', '          More of it.'] : []),
    ];
  }).flat();
}

function insertTask(made: Set<string>, random: Random): PlanEdit {
  const id = newId('ATLAS', made, random);
  made.add(id);
  const value: Record<string, PlanValue> = {
    title: `${pick(words, random)} ${id.slice(-2)}`,
    effort: `${1 + Math.floor(random() * 9)}d`,
  };
  if (random() < 0.6) value['assign'] = pick(people, random);
  const phase = pick(['design', 'build', 'test', 'ship'], random);
  return { kind: 'insert', address: taskAddress(phase, 'tasks'), key: id, value, after: null };
}

interface SideEdits {
  readonly moves: readonly PlanEdit[];
  readonly rest: readonly PlanEdit[];
}

/** @param taken what a side has touched already: `task/ID`, `task/ID/FIELD`; written to */
function sideOf(
  base: string,
  taken: Set<string>,
  made: Set<string>,
  random: Random,
  options: PairOptions,
): SideEdits {
  const moves: PlanEdit[] = [];
  const rest: PlanEdit[] = [];
  const { plan } = parsePlan([{ path: 'project.yaml', text: base, role: 'root' }]);
  const tasks = [...plan.tasks.values()].filter((task) => task.parent !== null).map(({ id }) => id);
  const own = new Set<string>();
  const claim = (...names: readonly string[]): boolean => {
    if (names.some((name) => taken.has(name) || own.has(name))) return false;
    for (const name of names) own.add(name);
    return true;
  };
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const id = pick(tasks, random);
    const chance = random();
    if (chance < 0.35) rest.push(insertTask(made, random));
    else if (chance < 0.75) {
      const [field, value] = pick(fieldValues, random);
      const parts = [`task/${id}/${field}`, `gone/${id}`];
      if (taken.has(parts[1]!) || own.has(parts[1]!) || !claim(parts[0]!)) continue;
      own.add(`used/${id}`);
      rest.push({ kind: 'set', address: taskAddress(id, field), value });
    } else if (chance < 0.82) {
      if (taken.has(`used/${id}`) || own.has(`used/${id}`) || !claim(`gone/${id}`, `moved/${id}`)) continue;
      rest.push({ kind: 'remove', address: taskAddress(id) });
    } else if (chance < 0.9 && options.moves) {
      if (taken.has(`gone/${id}`) || own.has(`gone/${id}`) || own.has(`used/${id}`) || !claim(`moved/${id}`))
        continue;
      own.add(`used/${id}`);
      moves.push(...moveOf(id, plan.tasks.get(id)!.parent!, base, random));
    } else {
      const [address, value] = pick(elsewhere(random), random);
      if (!claim(address.join('/'))) continue;
      rest.push({ kind: 'set', address, value });
    }
  }
  for (const name of own) taken.add(name);
  return { moves, rest };
}

const fieldValues: readonly (readonly [string, PlanValue])[] = [
  ['status', 'doing'],
  ['status', 'done'],
  ['started', '2026-02-03'],
  ['finished', '2026-02-20'],
  ['progress', '40%'],
  ['effort', '12d'],
  ['title', 'Another title'],
  ['priority', 'high'],
  ['deadline', '2026-05-01'],
  ['assign', ['cay', 'dov 50%']],
  ['labels', ['web']],
  ['cost', { licences: '1200' }],
];

function elsewhere(random: Random): readonly (readonly [Address, PlanValue])[] {
  const id = newId('r', new Set(), random);
  return [
    [['risks', id], { title: 'Leak', probability: '30%' }],
    [['milestones', id], { title: 'Gate', due: '2026-05-05' }],
    [['budget', 'total'], '120k'],
    [['project', 'deadline'], '2026-09-30'],
    [['team', id], { name: 'Eve' }],
    [['decisions', id], { title: 'Use it' }],
    [['team', pick(people, random), 'capacity'], '80%'],
  ];
}

function moveOf(id: string, phase: string, base: string, random: Random): readonly PlanEdit[] {
  const to = pick(
    ['design', 'build', 'test', 'ship'].filter((one) => one !== phase),
    random,
  );
  const lines = new RegExp(`\\b${id}\\b`).test(base) ? valueOf(base, id) : {};
  return [
    { kind: 'remove', address: taskAddress(id) },
    { kind: 'insert', address: taskAddress(to, 'tasks'), key: id, value: lines, after: null },
  ];
}

/** The fields of a task as values; comments stay behind. */
function valueOf(base: string, id: string): PlanValue {
  const { source } = parsePlan([{ path: 'project.yaml', text: base, role: 'root' }]);
  const plain = (node: TreeNode | null): PlanValue => {
    if (isSeq(node)) return node.items.map(plain);
    if (!isMap(node)) return scalarText(node) ?? '';
    return Object.fromEntries(node.items.map(({ key, value }) => [scalarText(key) ?? '', plain(value)]));
  };
  return plain(source.find(taskAddress(id))!.value);
}

function idsOf(text: string): readonly string[] {
  return [...parsePlan([{ path: 'project.yaml', text, role: 'root' }]).plan.tasks.keys()];
}
