/**
 * Asks every rule, and makes findings of the answers: severities and thresholds as `checks:` in the file has them, what
 * a comment switches off left out, and never so many of one kind that they hide the others. A rule that throws is a
 * bug, and is caught at the seams like any other.
 */
import { withoutSuppressed } from '../analysis/suppressed';
import type { Snapshot } from '../analysis/snapshot';
import type { Finding } from '../model/finding';
import type { Severity } from '../model/plan';
import { workDays } from '../model/work-days';
import { allRules } from './index';
import { optionValue } from './option-value';
import type { Found, Rule, RuleContext, RuleFinding } from './rule';
import { say } from './say';

/** More findings of one rule say nothing new; the last of them says how many there are. */
export const mostPerRule = 100;

/** In the order of the rules; `core/language` puts them in the order of the files. */
export function runRules(snapshot: Snapshot, rules: readonly Rule[] = allRules): readonly Finding[] {
  const { parsed, plan, schedule, evidence, exposure, budget, inputs, statusDay } = snapshot;
  const { baseline, variance } = snapshot;
  if (!parsed.isPlan) return [];
  const shared = {
    plan,
    files: parsed.files,
    problems: parsed.problems,
    suppressions: parsed.suppressions,
    schedule,
    evidence,
    exposure,
    baseline,
    baselineRead: inputs.baseline ?? null,
    variance,
    budget,
    today: inputs.today,
    statusDay,
    days: workDays(plan.calendar, inputs.holidays.days),
    holidays: inputs.holidays,
    rules,
  };
  const findings = rules.flatMap((rule): readonly Finding[] => {
    const severity = plan.checks.get(rule.id)?.severity ?? rule.severity;
    // What is missing may stand in the part of the text that could not be read.
    if (severity === 'off' || (rule.needsWholeText && parsed.broken)) return [];
    const context: RuleContext = { ...shared, option: (name) => optionValue(plan, rule, name) };
    return firstOnes(rule.check(context)).map((finding) => complete(rule, severity, finding));
  });
  return withoutSuppressed(snapshot, findings);
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
