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
      return severity === null ? [] : ask(rule, severity, context);
    }),
  );
}

/** What a rule has answered, and what it has looked at for it. */
interface Answer {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly read: Parts;
}

/**
 * Gives what `runRules` gives of one snapshot after the other, but asks a rule again only where something has changed
 * that it has read; findings that nobody was asked for again are the very objects of before.
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
    for (const [rule, { read }] of answers) if (touches(changed, read)) answers.delete(rule);
    return watcher;
  };
  return (snapshot) => {
    if (!snapshot.parsed.isPlan) return [];
    const watched = follow(snapshot);
    const findings = rules.flatMap((rule) => {
      const severity = severityOf(rule, snapshot);
      if (severity === null) return [];
      const known = answers.get(rule);
      if (known?.severity === severity) return known.findings;
      const { result, read } = watched.watch(() => ask(rule, severity, watched.context));
      answers.set(rule, { severity, findings: result, read });
      return result;
    });
    return withoutSuppressed(snapshot, findings);
  };
}

function contextOf(snapshot: Snapshot, rules: readonly Rule[], days: SharedContext['days']): SharedContext {
  const { parsed, plan, schedule, evidence, exposure, budget, inputs, statusDay } = snapshot;
  const { baseline, variance, quality, planCommits } = snapshot;
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
    quality,
    budget,
    today: inputs.today,
    statusDay,
    days,
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

function ask(rule: Rule, severity: Severity, context: SharedContext): readonly Finding[] {
  const option = (name: string): number => optionValue(context.plan, rule, name);
  // On top of it, since a copy would read all of it.
  const own = Object.assign(Object.create(context) as SharedContext, { option });
  const found = rule.check(own);
  return firstOnes(found).map((finding) => complete(rule, severity, finding));
}
function complete(rule: Rule, severity: Severity, { message, place, related, fixes }: RuleFinding): Finding {
  return {
    rule: rule.id,
    severity,
    message,
    place,
    related: related ?? [],
    fixes: fixes ?? [],
  };
}

function firstOnes(found: Iterable<Found>): readonly RuleFinding[] {
  const kept: RuleFinding[] = [];
  let more = 0;
  for (const finding of found) {
    if (kept.length < mostPerRule) kept.push(typeof finding === 'function' ? finding() : finding);
    else more++;
  }
  const last = kept.at(-1);
  if (last && more > 0)
    kept[kept.length - 1] = { ...last, message: say`${last.message} And ${more} more like this.` };
  return kept;
}
