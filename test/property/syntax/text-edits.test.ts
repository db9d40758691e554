/**
 * Any edit of any plan, however it is written: the new text reads as the edited plan, and nothing else has changed. The
 * plan is looked at through the YAML library alone, so that no code of ours judges itself.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { applyEdits, type TextEdit } from '../../../src/core/base/text';
import type { Address } from '../../../src/core/model/address';
import type { PlanEdit, PlanValue } from '../../../src/core/model/plan-edit';
import { parsePlan } from '../../../src/core/syntax/parse-plan';
import { textEdits } from '../../../src/core/syntax/text-edits';
import { runs } from '../runs';

/** Maps as lists of pairs, so that their order counts. */
type Model = string | readonly Model[] | Map<string, Model>;

function modelOf(text: string): Model {
  const document = parseDocument(text, { schema: 'failsafe', resolveKnownTags: false, uniqueKeys: false });
  assert.deepEqual(
    document.errors.map(({ message }) => message),
    [],
    text,
  );
  const scalar = (node: unknown): string =>
    isScalar(node) && typeof node.value === 'string' ? node.value : '';
  const walk = (node: unknown): Model => {
    if (isMap(node)) return new Map(node.items.map(({ key, value }) => [scalar(key), walk(value)]));
    if (isSeq(node)) return node.items.map(walk);
    return scalar(node);
  };
  return walk(document.contents);
}

const modelOfValue = (value: PlanValue): Model => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly PlanValue[]).map(modelOfValue);
  return new Map(Object.entries(value).map(([key, one]) => [key, modelOfValue(one)]));
};

const isNothing = (model: Model | undefined): boolean =>
  model === undefined || model === '' || (model instanceof Map ? model.size === 0 : model.length === 0);

/** The model after an edit; what it changes may leave `nothing` in any of its three forms. */
function editModel(
  model: Model,
  path: Address,
  change: (model: Model | undefined) => Model | undefined,
): Model {
  if (path.length === 0) return change(model) ?? '';
  const [key, ...rest] = path;
  if (typeof key === 'number') {
    const list = Array.isArray(model) ? [...(model as Model[])] : isNothing(model) ? [] : [model];
    const next = rest.length === 0 ? change(list[key]) : editModel(list[key] ?? '', rest, change);
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list;
  }
  const map = model instanceof Map ? new Map(model) : new Map<string, Model>();
  const next = rest.length === 0 ? change(map.get(key!)) : editModel(map.get(key!) ?? '', rest, change);
  if (next === undefined) map.delete(key!);
  else map.set(key!, next);
  return map;
}

/**
 * Empty values of all forms are one, and inside of an item no value at all; a list of one is its element; keys in the
 * order of their names.
 */
function canonical(model: Model, depth = 0): unknown {
  if (isNothing(model)) return null;
  if (model instanceof Map) {
    const entries = [...model].map(([key, value]) => [key, canonical(value, depth + 1)] as const);
    const written = entries.filter(([, value]) => depth < 2 || value !== null);
    return written.length === 0 ? null : written.toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
  if (typeof model === 'string') return model;
  return model.length === 1 ? canonical(model[0]!, depth + 1) : model.map((one) => canonical(one, depth + 1));
}

const words = fc.constantFrom(
  'Login',
  'a b',
  'on',
  '1.10',
  "Ana's",
  'say "hi"',
  'x # y',
  'a: b',
  'two\nlines',
  'one\n\n  deep\n',
  '- x',
  '#12',
  ' lead',
  'tab\there',
  '🚀',
  '\u2028',
  '[x',
  'a, b',
  '&a',
  '*.ts',
  '2026-03-01',
  '5d',
  'end:',
  'C:\\x',
  '\ud800',
);

const quoted = (text: string, style: number, flow: boolean): string => {
  if (style === 0 && /^[A-Za-z0-9][A-Za-z0-9 .-]*$/.test(text) && text.trim() === text) return text;
  if (style === 1 && !/[\n\t\u2028\ud800]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return flow || style < 3 ? JSON.stringify(text) : JSON.stringify(text);
};

interface Style {
  readonly step: number;
  readonly eol: string;
  readonly end: boolean;
}

/** Lines of a task at a column, in one of many forms. */
const task = fc.record({
  flow: fc.integer({ min: 0, max: 3 }),
  title: fc.tuple(words, fc.nat(2)),
  needs: fc.tuple(fc.array(fc.constantFrom('B', 'C SS+2d', 'D'), { maxLength: 3 }), fc.nat(3)),
  effort: fc.option(fc.constantFrom('3d', '3d/5d/9d')),
  notes: fc.option(fc.constantFrom('|', '|-', '>', '|+')),
  cost: fc.boolean(),
  comment: fc.nat(5),
});
type TaskForm = typeof task extends fc.Arbitrary<infer T> ? T : never;

function writeTask(id: string, form: TaskForm, { step }: Style): string[] {
  const i = (depth: number): string => ' '.repeat(step * depth);
  const comment = form.comment === 1 ? ` # about ${id}` : '';
  const [title, quotes] = form.title;
  const [needs, listForm] = form.needs;
  if (form.flow === 0) {
    const parts = [`title: ${quoted(title, quotes, true)}`];
    if (needs.length > 0) parts.push(`needs: [${needs.join(', ')}]`);
    if (form.cost) parts.push('cost: { x: 1, y: 2 }');
    if (form.comment === 2)
      return [`${i(1)}${id}: {`, ...parts.map((part) => `${i(2)}${part}, # in ${id}`), `${i(1)}}`];
    return [`${i(1)}${id}: { ${parts.join(', ')} }${comment}`];
  }
  const lines = [
    `${i(1)}${id}:${comment}`,
    `${i(2)}title: ${quoted(title, quotes, false)}${form.comment === 3 ? ' # t' : ''}`,
  ];
  if (form.comment === 4) lines.push(`${i(3)}# deep in ${id}`);
  if (needs.length === 1 && listForm === 0) lines.push(`${i(2)}needs: ${needs[0]}`);
  else if (needs.length > 0 && listForm === 1)
    lines.push(`${i(2)}needs: # these`, ...needs.map((one) => `${i(2)}- ${one} # n`));
  else if (needs.length > 0 && listForm === 2)
    lines.push(`${i(2)}needs:`, ...needs.map((one) => `${i(3)}- ${one}`));
  else lines.push(`${i(2)}needs: [${needs.join(', ')}]`);
  if (form.notes) lines.push(`${i(2)}notes: ${form.notes}`, `${i(3)}some text`, '', `${i(3)}more`, '');
  if (form.effort !== null)
    lines.push(`${i(2)}effort: ${form.effort}${form.comment === 5 ? '   # guess' : ''}`);
  if (form.cost) lines.push(`${i(2)}cost:`, `${i(3)}x: 1`, `${i(3)}y: 2`);
  if (form.flow === 1) lines.push('');
  return lines;
}

const plan = fc
  .record({
    tasks: fc.array(task, { minLength: 1, maxLength: 4 }),
    style: fc.record({
      step: fc.constantFrom(1, 2, 4),
      eol: fc.constantFrom('\n', '\r\n'),
      end: fc.boolean(),
    }),
    empty: fc.constantFrom('goals:', 'goals: {}', 'goals: # none', ''),
    bom: fc.boolean(),
  })
  .map(({ tasks, style, empty, bom }) => {
    const lines = ['# A plan', 'project:', `${' '.repeat(style.step)}name: X`];
    if (empty !== '') lines.push(empty);
    lines.push(
      'tasks:',
      ...tasks.flatMap((form, index) => writeTask(`X-${'bdf'[index] ?? 'h'}1`, form, style)),
    );
    const text = lines.join(style.eol) + (style.end ? style.eol : '');
    return { text: (bom ? '\ufeff' : '') + text, ids: tasks.map((_, index) => `X-${'bdf'[index] ?? 'h'}1`) };
  });

const value: fc.Arbitrary<PlanValue> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 2, arbitrary: fc.array(words, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('x', 'on', 'a b', 'z: z'), words, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
  },
);

const edit = fc.record({
  kind: fc.constantFrom('set', 'set', 'remove', 'append', 'rename', 'insert', 'ignore', 'order', 'nest'),
  id: fc.nat(3),
  field: fc.constantFrom('title', 'needs', 'effort', 'status', 'notes', 'cost'),
  deep: fc.constantFrom<Address>([], [], [], [0], [1], ['x'], ['w']),
  value,
  word: words,
  top: fc.constantFrom<Address | null>(
    null,
    null,
    null,
    ['goals'],
    ['goals', 'g', 'title'],
    ['risks', 'r', 'impact', 'cost'],
    ['project', 'key'],
    ['budget', 'total'],
  ),
  key: fc.constantFrom('X-a1', 'X-c1', 'X-z1', 'new one'),
});
type EditForm = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function editOf(form: EditForm, ids: readonly string[]): PlanEdit {
  const id = ids[form.id % ids.length]!;
  const address: Address = form.top ?? ['task', id, form.field, ...form.deep];
  if (form.kind === 'ignore') {
    return {
      kind: 'ignore',
      rule: 'schedule/no-estimate',
      at: { address, part: form.id === 0 ? 'key' : 'value' },
    };
  }
  if (form.kind === 'remove') return { kind: 'remove', address };
  // A single value is its own first element: appending to that would be appending to the value.
  if (form.kind === 'append') {
    const whole = typeof address.at(-1) === 'number' ? address.slice(0, -1) : address;
    return { kind: 'append', address: whole, value: form.word };
  }
  if (form.kind === 'rename') return { kind: 'rename', address: ['task', id], key: form.key };
  if (form.kind === 'insert') {
    const after = form.id === 0 ? id : null;
    return {
      kind: 'insert',
      address: ['tasks'],
      key: form.key,
      value: { title: form.word, needs: ['B'] },
      after,
    };
  }
  const items = ids.slice(form.id % ids.length).map((one) => ['task', one]);
  if (form.kind === 'order') return { kind: 'order', items: items.toReversed() };
  if (form.kind === 'nest') {
    return { kind: 'nest', items, key: form.key, value: { title: form.word }, below: 'tasks' };
  }
  return { kind: 'set', address, value: form.value };
}

const pathOf = (address: Address): Address =>
  address[0] === 'task' ? ['tasks', ...address.slice(1)] : address;

function expectedModel(model: Model, one: PlanEdit): Model {
  if (one.kind === 'quote' || one.kind === 'mend' || one.kind === 'resolve' || one.kind === 'merge')
    return model;
  if (one.kind === 'ignore' || one.kind === 'move') return model;
  if (one.kind === 'order')
    return inPlaces(model, namesOf(one), (map, names) => names.map((name) => [name, map.get(name)!]));
  if (one.kind === 'nest') {
    return inPlaces(model, namesOf(one), (map, names) => {
      const held = new Map(names.map((name) => [name, map.get(name)!]));
      return [[one.key, new Map([...(modelOfValue(one.value) as Map<string, Model>), [one.below, held]])]];
    });
  }
  const path = pathOf(one.address);
  if (one.kind === 'set') return editModel(model, path, () => modelOfValue(one.value));
  if (one.kind === 'remove') return editModel(model, path, () => undefined);
  if (one.kind === 'insert') return editModel(model, [...path, one.key], () => modelOfValue(one.value));
  if (one.kind === 'append') {
    return editModel(model, path, (old) => [
      ...(isNothing(old) ? [] : Array.isArray(old) ? (old as Model[]) : [old!]),
      modelOfValue(one.value),
    ]);
  }
  return editModel(model, path.slice(0, -1), (old) => {
    const entries = old instanceof Map ? [...old] : [];
    return new Map(entries.map(([key, held]) => [key === path.at(-1) ? one.key : key, held]));
  });
}

const namesOf = ({ items }: { readonly items: readonly Address[] }): readonly string[] =>
  items.map((address) => String(address.at(-1)));

/** Tasks of some names with others in their places. */
function inPlaces(
  model: Model,
  names: readonly string[],
  change: (map: Map<string, Model>, names: readonly string[]) => readonly (readonly [string, Model])[],
): Model {
  return editModel(model, ['tasks'], (old) => {
    const map = old instanceof Map ? old : new Map<string, Model>();
    const left = [...change(map, names)];
    return new Map(
      [...map].flatMap(([key, held]) => (names.includes(key) ? left.splice(0, 1) : [[key, held] as const])),
    );
  });
}

/** The ids of the tasks at the margin, in their order. */
function taskOrder(model: Model): readonly string[] {
  const tasks = model instanceof Map ? model.get('tasks') : undefined;
  return tasks instanceof Map ? [...tasks.keys()] : [];
}

const comments = (text: string): readonly string[] => text.match(/#[^\n\r"',]*(?=[\r\n]|$)/g) ?? [];

/** The edits lie side by side inside of the text, so that taking each of them back restores it, as an editor does. */
function checkUndo(text: string, after: string, edits: readonly TextEdit[]): void {
  let moved = 0;
  let last = 0;
  const back = edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ range: { start, end }, text: words }): TextEdit => {
      assert.ok(last <= start && start <= end && end <= text.length, 'edits overlap, or stand outside');
      last = end;
      const range = { start: start + moved, end: start + moved + words.length };
      moved += words.length - (end - start);
      return { range, text: text.slice(start, end) };
    });
  assert.equal(applyEdits(after, back), text);
}

/** What an edit changes of one task stands in the lines of that task. */
function checkReach(text: string, one: PlanEdit, edits: readonly TextEdit[]): void {
  if ((one.kind !== 'set' && one.kind !== 'remove' && one.kind !== 'append') || one.address[0] !== 'task')
    return;
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  const tasks = document.get('tasks', true);
  const pair = isMap(tasks) && tasks.items.find(({ key }) => isScalar(key) && key.value === one.address[1]);
  if (!pair || !isScalar(pair.key)) return;
  const start = text.lastIndexOf('\n', pair.key.range![0]) + 1;
  const value = isMap(pair.value) || isSeq(pair.value) || isScalar(pair.value) ? pair.value : pair.key;
  const end = value.range![2];
  for (const { range } of edits) {
    assert.ok(
      range.start >= start && range.end <= end,
      `${JSON.stringify(one)} reaches beyond its task:\n${text}`,
    );
  }
}

describe('text edits of any plan', () => {
  it('read as the edited plan, and leave all else alone', () => {
    let tried = 0;
    let written = 0;
    fc.assert(
      fc.property(plan, fc.array(edit, { minLength: 1, maxLength: 3 }), ({ text, ids }, forms) => {
        const parsed = parsePlan([{ path: 'project.yaml', text, role: 'root' }]);
        const all = forms.map((form) => editOf(form, ids));
        // The model knows tasks at the margin only: what comes after a task has been put below another is not told.
        const nested = all.findIndex(({ kind }) => kind === 'nest');
        const edits = nested < 0 ? all : all.slice(0, nested + 1);
        const found = textEdits(parsed, edits);
        tried++;
        if (!found.ok) return;
        written++;
        const after = applyEdits(text, found.value.get('project.yaml') ?? []);
        checkUndo(text, after, found.value.get('project.yaml') ?? []);
        if (edits.length === 1) checkReach(text, edits[0]!, found.value.get('project.yaml') ?? []);
        const expected = edits.reduce(expectedModel, modelOf(text));
        assert.deepEqual(
          canonical(modelOf(after)),
          canonical(expected),
          `${text}\n→\n${after}\n${JSON.stringify(edits)}`,
        );
        // Elsewhere the form decides where a new task goes.
        if (edits.every(({ kind }) => kind === 'order' || kind === 'nest'))
          assert.deepEqual(taskOrder(modelOf(after)), taskOrder(expected), `${text}\n→\n${after}`);
        const eols = (source: string): boolean => /(?<!\r)\n/.test(source);
        if (!eols(text)) assert.equal(eols(after), false, 'line ends');
        if (
          edits.every(({ kind }) => ['insert', 'append', 'rename', 'ignore', 'order', 'nest'].includes(kind))
        ) {
          // A comment at the same line may be added to it.
          const left = new Set(
            comments(after).map((comment) => comment.replace(/ # milewright-ignore .*$/, '')),
          );
          for (const comment of comments(text))
            assert.ok(left.has(comment), `${comment} is lost:\n${text}\n→\n${after}`);
        }
      }),
      runs(150),
    );
    assert.ok(tried < 50 || written > tried / 3, `only ${written} of ${tried} edits were written`);
  });
});
