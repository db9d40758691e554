/** Thresholds of rules as numbers, in the grammars of the file format. */
import type { Plan } from '../model/plan';
import { workingMinutes } from '../model/durations';
import { parseWorkingTime } from '../syntax/values/duration';
import { parseNumber } from '../syntax/values/number';
import { parseShare } from '../syntax/values/share';
import type { Rule, RuleOption } from './rule';

const parseCount = parseNumber({ from: 0, to: 1_000_000, whole: true });

/** The file's threshold, or the rule's own where the file says nothing readable. */
export function optionValue(plan: Plan, rule: Rule, name: string): number {
  const option = rule.options?.[name];
  if (!option) return 0;
  const written = plan.checks.get(rule.id)?.options.get(name);
  const read = written === undefined ? null : parseOption(option, written, plan.project.hoursPerDay);
  return read ?? parseOption(option, option.default, plan.project.hoursPerDay) ?? 0;
}

/** Working minutes for a duration, a share of one for a share, the number for a count; null where the text is none. */
export function parseOption({ kind }: RuleOption, text: string, hoursPerDay: number): number | null {
  if (kind === 'share') {
    const share = parseShare(10)(text);
    return share.ok ? share.value : null;
  }
  if (kind === 'count') {
    const count = parseCount(text);
    return count.ok ? count.value : null;
  }
  const duration = parseWorkingTime(text);
  return duration.ok ? workingMinutes(duration.value, hoursPerDay) : null;
}
