/**
 * Asks every rule, and makes findings of the answers: severities and thresholds as `checks:` in the file has them, what
 * a comment switches off left out, and never so many of one kind that they hide the others. A rule that throws is a
 * bug, and is caught at the seams like any other.
 */
import { equal } from '../base/equal';
import { withoutSuppressed } from '../analysis/suppressed';
import type { Snapshot } from '../analysis/snapshot';
import type { Finding } from '../model/finding';
import type { Severity } from '../model/plan';
import { workDays } from '../model/work-days';
import { allRules } from './index';
import { optionValue } from './option-value';
import type { Found, Rule, RuleFinding } from './rule';
import { say } from './say';
import {
  touches,
  watchContext,
  type Parts,
  type SharedContext,
  type WatchedContext,
} from './watched-context';

/** More findings of one rule say nothing new; the last of them says how many there are. */
export const mostPerRule = 100;

/** In the order of the rules; `core/language` puts them in the order of the files. */
export function runRules(snapshot: Snapshot, rules: readonly Rule[] = allRules): readonly Finding[] {
  const { parsed } = snapshot;
  if (!parsed.isPlan) return [];
  const context = contextOf(snapshot, rules, workDaysOf(snapshot));
  return withoutSuppressed(
    snapshot,
    rules.flatMap((rule) => {
      const severity = severityOf(rule, snapshot);
      if (severity === null) return [];
      const { found, more } = ask(rule, context);
      return withMore(
        found.map((one) => complete(rule, severity, made(one))),
        more,
      );
    }),
  );
}

/** What a rule has answered, and what it has looked at to know what there is to find. */
interface Answer {
  readonly severity: Severity;
  readonly read: Parts;
  readonly made: Made[];
  /** Of which no finding was made. */
  readonly more: number;
  findings: readonly Finding[];
}

/** A finding that was made by itself, and what was looked at for that alone: most often a title. */
interface Made {
  readonly found: Found;
  readonly finding: Finding;
  readonly read: Parts;
}

/**
 * Gives what `runRules` gives of one snapshot after the other, but asks a rule again only where something has changed
 * that it has read, and where only one of its findings has, makes that one again; all others are the very objects of
 * before.
 */
export function createRuleRunner(
  rules: readonly Rule[] = allRules,
): (snapshot: Snapshot) => readonly Finding[] {
  const answers = new Map<Rule, Answer>();
  let watcher: WatchedContext | null = null;
  let days: { readonly of: readonly unknown[]; readonly days: SharedContext['days'] } | null = null;
  const daysOf = (snapshot: Snapshot): SharedContext['days'] => {
    const of = [snapshot.plan.calendar, snapshot.inputs.holidays.days];
    if (!days || !equal(days.of, of)) days = { of, days: workDaysOf(snapshot) };
    return days.days;
  };
  const follow = (snapshot: Snapshot): WatchedContext => {
    const context = contextOf(snapshot, rules, daysOf(snapshot));
    if (!watcher) return (watcher = watchContext(context));
    const changed = watcher.show(context);
    for (const [rule, answer] of answers) {
      if (touches(changed, answer.read)) answers.delete(rule);
      else makeAgain(rule, answer, changed, watcher);
    }
    return watcher;
  };
  const make = (rule: Rule, severity: Severity, found: Found, watched: WatchedContext): Made => {
    const { result, read } = watched.watch(() => complete(rule, severity, made(found)));
    return { found, finding: result, read };
  };
  const makeAgain = (rule: Rule, answer: Answer, changed: Parts, watched: WatchedContext): void => {
    let isSame = true;
    for (const [i, one] of answer.made.entries()) {
      if (!touches(changed, one.read)) continue;
      answer.made[i] = make(rule, answer.severity, one.found, watched);
      isSame = false;
    }
    if (!isSame) answer.findings = withMore(findingsOf(answer.made), answer.more);
  };
  return (snapshot) => {
    if (!snapshot.parsed.isPlan) return [];
    const watched = follow(snapshot);
    const findings = rules.flatMap((rule) => {
      const severity = severityOf(rule, snapshot);
      if (severity === null) return [];
      const known = answers.get(rule);
      if (known?.severity === severity) return known.findings;
      const { result, read } = watched.watch(() => ask(rule, watched.context));
      const all = result.found.map((one) => make(rule, severity, one, watched));
      const findings = withMore(findingsOf(all), result.more);
      answers.set(rule, { severity, read, made: all, more: result.more, findings });
      return findings;
    });
    return withoutSuppressed(snapshot, findings);
  };
}

function contextOf(snapshot: Snapshot, rules: readonly Rule[], days: SharedContext['days']): SharedContext {
  const { parsed, plan, schedule, evidence, exposure, budget, inputs, statusDay } = snapshot;
  const { baseline, variance, quality, criticalWork, planCommits, waiters } = snapshot;
  return {
    plan,
    files: parsed.files,
    problems: parsed.problems,
    suppressions: parsed.suppressions,
    schedule,
    evidence,
    planCommits,
    exposure,
    baseline,
    baselineRead: inputs.baseline ?? null,
    variance,
    odds: inputs.odds ?? null,
    forecasts: inputs.forecasts ?? null,
    committed: snapshot.committed,
    quality,
    criticalWork,
    budget,
    today: inputs.today,
    statusDay,
    days,
    waiters,
    holidays: inputs.holidays,
    rules,
  };
}

function workDaysOf({ plan, inputs }: Snapshot): SharedContext['days'] {
  return workDays(plan.calendar, inputs.holidays.days);
}

/** Null for a rule that is not asked: what is missing may stand in the part of the text that could not be read. */
function severityOf(rule: Rule, { plan, parsed }: Snapshot): Severity | null {
  const severity = plan.checks.get(rule.id)?.severity ?? rule.severity;
  return severity === 'off' || (rule.needsWholeText === true && parsed.broken) ? null : severity;
}

/** What a rule finds: the first ones, and how many more there are. */
function ask(
  rule: Rule,
  context: SharedContext,
): { readonly found: readonly Found[]; readonly more: number } {
  const option = (name: string): number => optionValue(context.plan, rule, name);
  // On top of it, since a copy would read all of it.
  const own = Object.assign(Object.create(context) as SharedContext, { option });
  const found: Found[] = [];
  let more = 0;
  for (const one of rule.check(own)) {
    if (found.length < mostPerRule) found.push(one);
    else more++;
  }
  return { found, more };
}

function made(found: Found): RuleFinding {
  return typeof found === 'function' ? found() : found;
}

function complete(rule: Rule, severity: Severity, { message, place, related, fixes }: RuleFinding): Finding {
  let said = typeof related === 'function' ? null : (related ?? []);
  return {
    rule: rule.id,
    severity,
    message,
    place,
    get related() {
      return (said ??= typeof related === 'function' ? related() : []);
    },
    fixes: fixes ?? [],
  };
}

function findingsOf(all: readonly Made[]): readonly Finding[] {
  return all.map(({ finding }) => finding);
}

/** The last of them says how many there are beside. */
function withMore(findings: readonly Finding[], more: number): readonly Finding[] {
  const last = findings.at(-1);
  if (!last || more === 0) return findings;
  const said = { ...last, message: say`${last.message} And ${more} more like this.` };
  return [...findings.slice(0, -1), said];
}
