/** From what was written to the plan: defaults filled in, short forms opened up. Nothing here can fail or report. */
import { equal } from '../base/equal';
import { numbered, withValues } from '../base/numbered-map';
import { emptyPlan } from '../model/empty-plan';
import type * as m from '../model/plan';
import type { RequiredField } from '../model/required-fields';
import { standardWeek } from '../model/standard-week';
import { standardWorkflow, stateOfKind } from '../model/states';
import { expandDays } from './expand-days';
import type { Items, MilestoneFields, TaskDraft } from './lower-items';
import type { LoweringMemory } from './reading';
import { registersOf } from './registers-of';
import type { calendarSchema } from './schema/calendar';
import type { personSchema } from './schema/team';
import type { templatesSchema } from './schema/tasks';
import type { Sections } from './sections';
import type { Lowered } from './shape';
import { mapValues } from './map-values';
import { joinWeeks } from './values/week-hours';

export function planOf(sections: Sections, items: Items, memory: LoweringMemory): m.Plan {
  const workflow = workflowOf(sections.workflow);
  const initial = stateOfKind({ workflow }, 'open') ?? 'todo';
  return {
    ...registersOf(sections, memory),
    format: sections.format ?? 1,
    project: projectOf(sections.project),
    include: sections.include ?? [],
    privateFile: sections.private ?? null,
    privateUsed: false,
    repositories: [...(sections.repositories?.keys() ?? [])],
    calendar: calendarOf(sections.calendar ?? {}, standardWeek),
    calendars: mapValues(sections.calendars, (calendar) => calendarOf(calendar, null)),
    rates: sections.rates ?? new Map(),
    team: mapValues(sections.team, personOf),
    goals: mapValues(sections.goals, (goal, id) => ({
      id,
      title: goal.title ?? id,
      measure: goal.measure
        ? {
            metric: goal.measure.metric ?? null,
            from: goal.measure.from ?? null,
            target: goal.measure.target ?? null,
            now: goal.measure.now ?? null,
            due: goal.measure.due ?? null,
          }
        : null,
      tasks: goal.tasks ?? [],
    })),
    milestones: memory.derive(items.milestones, isCurrent, () =>
      mapValues(items.milestones, (fields, id) =>
        memory.derive(
          fields,
          (milestone: m.Milestone) => milestone.id === id,
          () => milestoneOf(fields, id),
        ),
      ),
    ),
    tasks: tasksOf(items, initial, memory),
    budget: budgetOf(sections.budget),
    baseline: sections.baseline ?? null,
    gates: mapValues(sections.quality?.gates, (gate, id) => ({
      id,
      when: {
        status: gate.when?.status ?? [],
        phase: gate.when?.phase ?? [],
        release: gate.when?.release ?? [],
        label: gate.when?.label ?? [],
        template: gate.when?.template ?? [],
      },
      require: (gate.require ?? []).flatMap(requirementsOf),
    })),
    reportFiles: sections.quality?.reports ?? [],
    workflow,
    templates: mapValues(sections.templates, templateOf),
    releases: mapValues(sections.releases, (release, id) => ({
      id,
      title: release.title ?? id,
      date: release.date ?? null,
      milestone: release.milestone ?? null,
      tasks: release.tasks ?? [],
      tag: release.tag ?? null,
      gates: release.gates ?? [],
      approved: release.approved ?? new Map(),
    })),
    reports: mapValues(sections.reports, (report, id) => ({
      id,
      title: report.title ?? null,
      audience: report.audience ?? 'client',
      to: report.to ?? [],
      every: report.every ?? null,
      sent: report.sent ?? [],
      sections: report.sections ?? [],
      words: report.words ?? new Map(),
    })),
    checks: mapValues(sections.checks, (check) =>
      typeof check === 'string'
        ? { severity: check, options: new Map() }
        : { severity: check.severity ?? null, options: check.rest ?? new Map() },
    ),
  };
}

/** What is made of nothing but what it is remembered by. */
const isCurrent = (): boolean => true;

/** Those of before where no draft is another; of those that are, the tasks are put in the place of the old ones. */
function tasksOf(items: Items, initial: string, memory: LoweringMemory): m.Plan['tasks'] {
  const make = (draft: TaskDraft): m.Task =>
    memory.derive(
      draft.fields,
      (task: m.Task) => isTaskOf(task, draft, initial),
      () => taskOf(draft, initial),
    );
  const { made, changed } = items;
  if (made?.initial !== initial) {
    items.made = { initial, tasks: numbered(mapValues(items.tasks, make)) };
  } else if (changed.size > 0) {
    const others = new Map(Array.from(changed, (id) => [id, make(items.tasks.get(id)!)]));
    items.made = { initial, tasks: withValues(made.tasks, others) };
  }
  changed.clear();
  return items.made!.tasks;
}

function requirementsOf(one: string | ReadonlyMap<string, string>): m.Gate['require'] {
  if (typeof one === 'string') return [{ name: one, argument: null }];
  return [...one].map(([name, argument]) => ({ name, argument }));
}

function projectOf(project: Sections['project'] = {}): m.Project {
  const defaults = emptyPlan.project;
  return {
    name: project.name ?? '',
    key: project.key ?? null,
    start: project.start ?? null,
    finish: project.finish ?? null,
    scheduleFrom: project['schedule-from'] ?? defaults.scheduleFrom,
    deadline: project.deadline ?? null,
    timezone: project.timezone ?? null,
    hoursPerDay: project['hours-per-day'] ?? defaults.hoursPerDay,
    currency: project.currency ?? defaults.currency,
    statusDate: project['status-date'] ?? null,
    criticalFloat: project['critical-float'] ?? null,
    nearCriticalFloat: project['near-critical-float'] ?? null,
    outOfSequence: project['out-of-sequence'] ?? defaults.outOfSequence,
    calibration: project.calibration ?? defaults.calibration,
    riskMatrix: project['risk-matrix'] ?? defaults.riskMatrix,
    impactScale: {
      delay: project['risk-delay'] ?? defaults.impactScale.delay,
      cost: project['risk-cost'] ?? defaults.impactScale.cost,
    },
    inferProgress: project['infer-progress']?.filter((basis) => basis !== 'off') ?? defaults.inferProgress,
  };
}

function calendarOf(calendar: Lowered<typeof calendarSchema>, week: m.WeekHours | null): m.Calendar {
  return {
    week: calendar.week && calendar.week.length > 0 ? joinWeeks(calendar.week) : week,
    holidays: calendar.holidays ?? [],
    closed: expandDays(calendar.closed ?? []),
    open: expandDays(calendar.open ?? []),
  };
}

function personOf(person: Lowered<typeof personSchema>, id: string): m.Person {
  return {
    id,
    name: person.name ?? id,
    kind: person.kind ?? 'person',
    email: person.email ?? [],
    role: person.role ?? null,
    rates: ratesOf(person.rate),
    overtime: person.overtime ?? null,
    capacity: person.capacity ?? 1,
    units: person.units ?? 1,
    away: person.away ?? [],
    calendar: person.calendar ?? null,
  };
}

/** One rate, or several in the order of their first days. */
export function ratesOf(rate: Lowered<typeof personSchema>['rate']): m.Person['rates'] {
  if (rate === undefined) return [];
  if ('per' in rate) return [{ from: null, rate }];
  return rate
    .flatMap(({ from, rate: one }) => (one ? [{ from: from ?? null, rate: one }] : []))
    .toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
}

function milestoneOf(fields: MilestoneFields, id: string): m.Milestone {
  return {
    id,
    title: fields.title ?? id,
    due: fields.due ?? null,
    needs: fields.needs ?? [],
    status: fields.status ?? null,
    finished: fields.finished ?? null,
    notes: fields.notes ?? null,
  };
}

/** Whether a task is still that of a draft whose fields are the same. */
function isTaskOf(task: m.Task, { id, parent, children, fields }: TaskDraft, initial: string): boolean {
  return (
    task.id === id &&
    task.parent === parent &&
    task.status === (fields.status ?? initial) &&
    equal(task.children, children)
  );
}

/** @param initial the state of a task that names none */
function taskOf({ id, parent, children, fields }: TaskDraft, initial: string): m.Task {
  return {
    id,
    title: fields.title ?? id,
    parent,
    children,
    effort: fields.effort ?? null,
    duration: fields.duration ?? null,
    estimate: fields.estimate ?? 'pert',
    assign: fields.assign ?? [],
    needs: fields.needs ?? [],
    start: fields.start ?? null,
    finish: fields.finish ?? null,
    delay: fields.delay ?? null,
    pause: fields.pause ?? [],
    deadline: fields.deadline ?? null,
    calendar: fields.calendar ?? null,
    priority: fields.priority ?? 'medium',
    status: fields.status ?? initial,
    started: fields.started ?? null,
    finished: fields.finished ?? null,
    progress: fields.progress ?? null,
    remaining: fields.remaining ?? null,
    measure: fields.measure ?? null,
    units: fields.units ?? null,
    paths: fields.paths ?? [],
    checklist: checklistOf(fields.checklist),
    weights: fields.weights ?? new Map(),
    cost: fields.cost ?? new Map(),
    accrual: fields.accrual ?? 'along',
    labels: fields.labels ?? [],
    template: fields.template ?? null,
    gates: fields.gates ?? [],
    approved: fields.approved ?? new Map(),
    was: fields.was ?? [],
    waived: fields.waived ?? new Map(),
    notes: fields.notes ?? null,
  };
}

function checklistOf(checklist: TaskDraft['fields']['checklist']): ReadonlyMap<string, string> {
  if (checklist === undefined) return new Map();
  return 'map' in checklist ? new Map(checklist.map((point) => [point, 'todo'])) : checklist;
}

function templateOf(
  template: NonNullable<ReturnType<NonNullable<Lowered<typeof templatesSchema>>['get']>>,
  id: string,
): m.Template {
  return {
    id,
    title: template.title ?? null,
    effort: template.effort ?? null,
    duration: template.duration ?? null,
    checklist: checklistOf(template.checklist),
    labels: template.labels ?? [],
    gates: template.gates ?? [],
    tasks: (template.tasks ?? []).map((one) =>
      typeof one === 'string'
        ? { title: one, effort: null, duration: null }
        : { title: one.title ?? null, effort: one.effort ?? null, duration: one.duration ?? null },
    ),
  };
}

function budgetOf(budget: Sections['budget'] = {}): m.Budget {
  return {
    total: budget.total ?? null,
    contingency: budget.contingency ?? null,
    reserve: budget.reserve ?? null,
    currencies: budget.currencies ?? new Map(),
    lines: mapValues(budget.lines, (line, id) => ({
      id,
      title: line.title ?? id,
      from: line.from ?? null,
      planned: line.planned ?? null,
      accrual: line.accrual ?? 'along',
    })),
    ledger: budget.ledger ?? [],
    ledgerDates: budget['ledger-dates'] ?? null,
    overhead: budget.overhead ?? 0,
  };
}

/**
 * The file's states take the place of the standard ones of their kind; a kind for which the file has no state keeps its
 * standard one, since a plan without any «done» could not be finished.
 */
function workflowOf(workflow: Sections['workflow']): m.Workflow {
  const named = mapValues(workflow?.states, (state, name): m.WorkflowState => {
    const standard = standardWorkflow.states.get(name)?.kind ?? 'open';
    const fields = typeof state === 'string' ? { kind: state } : state;
    return {
      kind: fields.kind ?? standard,
      description: fields.description ?? null,
      next: fields.next ?? null,
      limit: fields.limit ?? null,
      fields: fields.fields ?? [],
    };
  });
  const fields = workflow?.fields ?? new Map<string, readonly RequiredField[]>();
  if (named.size === 0) return { ...standardWorkflow, fields };
  const kinds = new Set([...named.values()].map((state) => state.kind));
  const missing = [...standardWorkflow.states].filter(([, state]) => !kinds.has(state.kind));
  if (missing.length === 0) return { states: named, fields };
  const order = [...standardWorkflow.states.values()].map((state) => state.kind);
  return {
    states: new Map(
      [...named, ...missing].toSorted(([, a], [, b]) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    ),
    fields,
  };
}
