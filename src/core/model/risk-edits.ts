/**
 * What is written when a risk changes: its state, its next review, a task that carries out its response, and the issue
 * that a threat becomes when it happens, which keeps naming the risk. One place, so that trees, actions at the cursor and agents write the same.
 */
import { printDay, type Day } from '../base/dates';
import type { Issue, Plan, Risk } from './plan';
import type { PlanEdit, PlanValue } from './plan-edit';

/** Open or watched: neither closed nor happened (what has happened is an issue). */
export function isLiveRisk({ status }: Pick<Risk, 'status'>): boolean {
  return status === 'open' || status === 'watching';
}

export function riskStateEdits({ id, status }: Risk, to: Risk['status']): readonly PlanEdit[] {
  return status === to ? [] : [{ kind: 'set', address: ['risks', id, 'status'], value: to }];
}

export function riskReviewEdits({ id }: Risk, next: Day): readonly PlanEdit[] {
  return [{ kind: 'set', address: ['risks', id, 'review'], value: printDay(next) }];
}

/**
 * A task that carries out the response, for whoever owns the risk; how much work it is nobody knows yet.
 * @param id of the task
 */
export function riskActionEdits(
  { team, tasks }: Pick<Plan, 'team' | 'tasks'>,
  { id: risk, title, owner, response, actions }: Risk,
  id: string,
): readonly PlanEdit[] {
  const verb = response === null || response === 'accept' ? 'mitigate' : response;
  const value: PlanValue = {
    title: `${verb[0]!.toUpperCase()}${verb.slice(1)}: ${title}`,
    ...(owner !== null && team.has(owner) ? { assign: owner } : {}),
  };
  const task: PlanEdit =
    tasks.size === 0
      ? { kind: 'set', address: ['tasks', id], value }
      : { kind: 'insert', address: ['tasks'], key: id, value, after: null };
  const address = ['risks', risk, 'actions'];
  const named: PlanEdit =
    actions.length === 0 ? { kind: 'set', address, value: [id] } : { kind: 'append', address, value: id };
  return [task, named];
}

/**
 * A threat that has happened: an issue of the same owner, in the way of what the risk affects, that names the risk. An
 * opportunity that came true is no problem, and a risk that an issue names already gets no second one.
 * @param day on which it is known to have happened
 */
export function riskHappenedEdits(
  plan: Pick<Plan, 'issues'>,
  risk: Risk,
  severity: Issue['severity'],
  day: Day,
): readonly PlanEdit[] {
  const state = riskStateEdits(risk, 'happened');
  const known = Array.from(plan.issues.values()).some((issue) => issue.risk === risk.id);
  if (known || risk.kind === 'opportunity') return state;
  const value: Record<string, PlanValue> = {
    title: risk.title,
    ...(risk.owner === null ? {} : { owner: risk.owner }),
    ...(severity === null ? {} : { severity }),
    raised: printDay(day),
    ...(risk.affects.length === 0 ? {} : { blocks: risk.affects }),
    risk: risk.id,
  };
  const key = freeId(plan.issues, risk.id);
  const issue: PlanEdit =
    plan.issues.size === 0
      ? { kind: 'set', address: ['issues', key], value }
      : { kind: 'insert', address: ['issues'], key, value, after: null };
  return [...state, issue];
}

/** What a risk begins with: its probability, what it would do and who looks after it, people say. */
export interface NewRisk {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly affects: readonly string[];
  /** When it was found. */
  readonly raised: Day;
  readonly notes: string;
}

/** Nothing where the register has one of this id. */
export function newRiskEdits(
  { risks }: Pick<Plan, 'risks'>,
  { id, title, category, affects, raised, notes }: NewRisk,
): readonly PlanEdit[] {
  if (risks.has(id)) return [];
  const value: Record<string, PlanValue> = {
    title,
    category,
    ...(affects.length === 0 ? {} : { affects }),
    raised: printDay(raised),
    notes,
  };
  return risks.size === 0
    ? [{ kind: 'set', address: ['risks', id], value }]
    : [{ kind: 'insert', address: ['risks'], key: id, value, after: null }];
}

/** The same id as long as no other issue has it. */
function freeId(issues: Plan['issues'], id: string): string {
  if (!issues.has(id)) return id;
  let n = 2;
  while (issues.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
