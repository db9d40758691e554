/**
 * The texts of one plan to the plan: total, for any text (I2). The root file decides whether it is a plan at all;
 * included files hold the same sections; the private overlay lies over rates and budget.
 */
import { columnOf } from '../base/numbered-map';
import { nearest } from '../base/similar';
import { emptyPlan } from '../model/empty-plan';
import type { Plan } from '../model/plan';
import { newItems, type Items } from './lower-items';
import { lowerItems, lowerItemsAgain } from './lower-items-again';
import { entriesOf, type Entry } from './entries';
import { lowerObject } from './lower';
import { noMemory } from './lowering-memory';
import { mergeSections } from './merge-sections';
import { overlayPlan, privateShape, type PrivateSections } from './overlay-plan';
import type { Location, ParsedPlan, PlanFile, Problem } from './parsed-plan';
import { planOf } from './plan-of';
import { readSource, type SharedReading, type Source } from './read-source';
import { quoted, step, type LoweringMemory, type Reading } from './reading';
import { respellingFixes, unreadable } from './respellings';
import { knownFormat, sectionsSchema } from './schema/plan';
import type { Sections } from './sections';
import { shapeOf, type ObjectShape } from './shape';
import { sourceMap, type SourceMap } from './source-map';
import { suppressions } from './suppressions';
import { looksLikePlan } from './text-checks';
import { isEmpty, isMap, rangeOf, scalarText } from './yaml-tree';

const sectionsShape = shapeOf(sectionsSchema) as ObjectShape;
const itemKeys: ReadonlySet<string> = new Set(['tasks', 'milestones']);
/** Sections that only the root file has. */
const rootOnly: ReadonlySet<string> = new Set(['project', 'include', 'private']);

/** @param files the root file first, then what it includes, then its private overlay */
export function parsePlan(files: readonly PlanFile[]): ParsedPlan {
  return readPlan(files, noMemory(), readSource);
}

/** @param readFile gives what `readSource` would give, perhaps sooner */
export function readPlan(
  files: readonly PlanFile[],
  memory: LoweringMemory,
  readFile: (file: PlanFile, shared: SharedReading) => Source,
): ParsedPlan {
  const problems: Problem[] = [];
  const claims = files.length > 1 ? new Map<string, Location>() : null;
  const sources = files.map((file) => readFile(file, { memory, claims, problems }));
  const root = sources[0];
  if (!root || !isPlan(root)) return notAPlan(files);

  let items = newItems();
  let sections: Sections = {};
  let overlay: PrivateSections | null = null;
  for (const source of sources) {
    if (!source.root) continue;
    if (source.file.role === 'private') overlay = lowerPrivate(source);
    else {
      const lowered = lowerSections(source, items);
      sections = mergeSections(sections, lowered.sections);
      items = lowered.items;
    }
  }
  const plan = overlay
    ? overlayPlan(planOf(sections, items, memory), overlay)
    : planOf(sections, items, memory);
  const source = sourceMap(
    sources.map(({ file, root: tree, reading }) => ({
      file: file.path,
      root: tree,
      aliases: reading.aliases,
    })),
    items.places,
    memory.kept,
  );
  checkStates(plan, source, sources);
  return {
    ...located(source),
    source,
    files,
    isPlan: true,
    broken: sources.some((one) => one.broken),
    plan,
    problems,
    suppressions: suppressions(files),
  };
}

function notAPlan(files: readonly PlanFile[]): ParsedPlan {
  const source = sourceMap([], new Map(), new WeakMap());
  return {
    ...located(source),
    source,
    files,
    isPlan: false,
    broken: false,
    plan: emptyPlan,
    problems: [],
    suppressions: [],
  };
}

export function located(source: SourceMap): Pick<ParsedPlan, 'locate' | 'addressAt'> {
  return {
    locate(address, part) {
      const trail = source.find(address);
      if (!trail) return null;
      const whole = trail.depth === address.length && part === 'value' && !isEmpty(trail.value);
      return { file: trail.file, range: rangeOf(whole ? trail.value! : trail.keyNode) };
    },
    addressAt: (file, offset) => source.addressAt(file, offset),
  };
}

/** A mapping `project:` with a `name`; in a text that could not be read, a line that looks like one. */
function isPlan({ root, broken, file, reading }: Source): boolean {
  if (root) {
    const project = entriesOf(root, null, null, silent(reading)).find((entry) => entry.key === 'project');
    const named = (entry: Entry | undefined): boolean =>
      isMap(entry?.value) && entry.value.items.some((pair) => scalarText(pair.key) === 'name');
    if (named(project)) return true;
  }
  return broken && looksLikePlan(file.text);
}

function silent(reading: Reading): Reading {
  return { ...reading, report: () => undefined, isFull: () => true };
}

/** States that a misspelt one is compared with. */
const mostStates = 100;

/** States are words of the plan's own workflow, which is known only after everything is read. */
function checkStates(plan: Plan, source: SourceMap, sources: readonly Source[]): void {
  const states = [...plan.workflow.states.keys()].slice(0, mostStates);
  const known = plan.workflow.states;
  const odd = columnOf(plan.tasks).filter(({ status }) => !known.has(status));
  for (const task of odd) {
    const address = ['task', task.id, 'status'];
    const trail = source.find(address);
    const reading = sources.find((one) => one.file.path === trail?.file)?.reading;
    if (trail?.depth !== address.length || !reading || reading.isFull()) continue;
    const meant = nearest(task.status, states);
    reading.report({
      rule: 'syntax/bad-value',
      message: `status of ${task.id}: ${unreadable(task.status, `is not one of ${states.join(', ')}`, meant)}`,
      range: rangeOf(trail.value ?? trail.keyNode),
      address,
      fixes: () => respellingFixes(meant, step(step(step(null, 'task'), task.id), 'status')),
    });
  }
}

/** @param before the items of the files before it */
function lowerSections(
  source: Source,
  before: Items,
): { readonly sections: Sections; readonly items: Items } {
  const { reading, root, file } = source;
  const entries = entriesOf(root!, null, null, reading);
  const own: Entry[] = [];
  const reader = lowerItemsAgain(entries, reading) ?? lowerItems(entries, before, reading);
  for (const entry of entries) {
    if (itemKeys.has(entry.key)) reader.read(entry);
    else if (file.role !== 'root' && rootOnly.has(entry.key)) reportRootOnly(entry, reading);
    else own.push(entry);
  }
  const sections = own.reduce(
    (read: Sections, entry) => ({ ...read, ...lowerSection(entry, reading) }),
    {} satisfies Sections,
  );
  reader.keep();
  if (file.role === 'root') checkProject(entries, sections, reading);
  return { sections, items: reader.items };
}

function lowerSection(entry: Entry, reading: Reading): Sections {
  const read = (own: Reading): Sections => lowerObject(sectionsShape, [entry], null, own, itemKeys);
  // Of several files, what one may say depends on the others; a key without a value, on what stands before it.
  const alone = !reading.claims && !entry.via && entry.value !== null;
  return alone ? reading.memory.recall(entry.keyNode, reading, read) : read(reading);
}

function lowerPrivate({ reading, root }: Source): PrivateSections {
  // What the overlay says lies over the other files on purpose: it claims no key.
  const own = { ...reading, claims: null };
  return lowerObject(privateShape, entriesOf(root!, null, null, own), null, own);
}

function reportRootOnly(entry: Entry, reading: Reading): void {
  reading.report({
    rule: 'syntax/unknown-key',
    message: `The key ${quoted(entry.key)} is read in the root file only.`,
    range: rangeOf(entry.keyNode),
    address: [entry.key],
  });
}

function checkProject(entries: readonly Entry[], sections: Sections, reading: Reading): void {
  const project = entries.find((entry) => entry.key === 'project');
  if (project && !sections.project?.name?.trim()) {
    reading.report({
      rule: 'syntax/missing-name',
      message: 'The project has no name.',
      range: rangeOf(project.keyNode),
      address: ['project', 'name'],
    });
  }
  const format = entries.find((entry) => entry.key === 'format');
  if (format?.value && (sections.format ?? 1) > knownFormat) {
    reading.report({
      rule: 'syntax/newer-format',
      message: `The file has format ${sections.format}; this version reads format ${knownFormat} and skips what it does not know.`,
      range: rangeOf(format.value),
      address: ['format'],
    });
  }
}
