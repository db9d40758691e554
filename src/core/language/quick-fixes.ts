/**
 * The quick fixes of findings, as the editor lists them: the best first, each with its consequence, then all of a kind at
 * once, and the way to turn the rule off last. Consequences are computed one after the other, while there is time; a fix
 * without one is still a fix.
 */
import { locatePlace } from '../analysis/locate-place';
import type { Snapshot } from '../analysis/snapshot';
import { whatIf } from '../analysis/what-if';
import type { Sliced } from '../base/sliced';
import type { Finding, Fix, Place } from '../model/finding';
import type { IgnorePlace, PlanEdit } from '../model/plan-edit';
import { adoptCommits } from './actions/adopt-commits';
import { winTime } from './actions/win-time';
import {
  consequenceOf,
  previewEdits,
  titleWithConsequence,
  type Consequence,
  type ConsequenceWords,
} from './preview-fix';

export interface QuickFix {
  readonly title: string;
  readonly finding: Finding;
  readonly preferred: boolean;
  /** Turns the rule off instead of mending what it found. */
  readonly silences: boolean;
  readonly edits: readonly PlanEdit[];
}

/**
 * @param shouldStop asked before each analysis: true when there is no time for another one
 * @param turnOff, turnOffHere the titles of the fixes that silence a rule in the plan and at the line
 */
export function* presentQuickFixes(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: {
    readonly words: ConsequenceWords;
    readonly shouldStop: () => boolean;
    readonly turnOff: (rule: string) => string;
    readonly turnOffHere: (rule: string) => string;
    /** Everything that is found now, and the title of a fix for all of a rule: what stands at one line helps at others. */
    readonly all: readonly Finding[];
    readonly fixAll: (rule: string, count: number) => string;
  },
): Sliced<readonly QuickFix[]> {
  const fixes: QuickFix[] = [];
  for (const finding of findings) {
    for (const { fix, consequence: known } of yield* fixesOf(snapshot, finding, options.shouldStop)) {
      yield;
      const consequence = known ?? (options.shouldStop() ? null : previewEdits(snapshot, fix.edits));
      const title = titleWithConsequence(fix.title, consequence, snapshot, options.words);
      fixes.push({ title, finding, preferred: fix.preferred, silences: false, edits: fix.edits });
    }
  }
  // Where the text itself is broken, an edit by address would land anywhere.
  if (snapshot.parsed.broken) return fixes;
  const inPlan = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map((finding) =>
    silencer(finding, options.turnOff(finding.rule), {
      kind: 'set',
      address: ['checks', finding.rule],
      value: 'off',
    }),
  );
  yield;
  const everywhere = options.shouldStop() ? [] : ofAKind(snapshot, findings, options);
  return [...fixes, ...everywhere, ...atLines(snapshot, findings, options.turnOffHere), ...inPlan];
}

/** What the rule offers, and before it what takes more than the rule knows, or more time than a rule has. */
function* fixesOf(
  snapshot: Snapshot,
  finding: Finding,
  shouldStop: () => boolean,
): Sliced<readonly { readonly fix: Fix; readonly consequence: Consequence | null }[]> {
  const untried = (fix: Fix): { readonly fix: Fix; readonly consequence: null } => ({
    fix,
    consequence: null,
  });
  if (snapshot.parsed.broken) return finding.fixes.map(untried);
  const adopted = adoptCommits(snapshot, finding);
  return [...(yield* winTime(snapshot, finding, shouldStop)), ...[...adopted, ...finding.fixes].map(untried)];
}

/** The preferred fix of every finding of a rule, where they go together and do no new harm. */
function ofAKind(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { all, fixAll, words }: Pick<Parameters<typeof presentQuickFixes>[2], 'all' | 'fixAll' | 'words'>,
): readonly QuickFix[] {
  const rules = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...rules].flatMap(([rule, finding]): QuickFix[] => {
    const fixes = all
      .filter((one) => one.rule === rule)
      .flatMap((one) => one.fixes.find(({ preferred }) => preferred) ?? []);
    if (fixes.length < 2) return [];
    const edits = fixes.flatMap((fix) => fix.edits);
    const found = whatIf(snapshot, edits);
    if (!found.ok || found.value.problems.length > 0) return [];
    const { after, effect } = found.value;
    if (after.schedule.cycles.length > snapshot.schedule.cycles.length) return [];
    const title = titleWithConsequence(fixAll(rule, fixes.length), consequenceOf(effect), snapshot, words);
    return [{ title, finding, preferred: false, silences: false, edits }];
  });
}

/** One for each rule and line; a line of a ledger has no comments. */
function atLines(
  snapshot: Snapshot,
  findings: readonly Finding[],
  title: (rule: string) => string,
): readonly QuickFix[] {
  const found = new Map<string, QuickFix>();
  for (const finding of findings) {
    const at = ignorePlace(finding.place);
    const location = at && locatePlace(snapshot, finding.place);
    const text = snapshot.parsed.files.find(({ path }) => path === location?.file)?.text;
    if (!at || !location || text === undefined) continue;
    const line = text.lastIndexOf('\n', location.range.start - 1);
    const edit = { kind: 'ignore', rule: finding.rule, at } as const;
    const key = JSON.stringify([finding.rule, location.file, line]);
    if (!found.has(key)) found.set(key, silencer(finding, title(finding.rule), edit));
  }
  return [...found.values()];
}

function ignorePlace(place: Place): IgnorePlace | null {
  if (place.kind === 'address') return { address: place.address, part: place.part };
  return place.kind === 'problem' ? { problem: place.index } : null;
}

function silencer(finding: Finding, title: string, edit: PlanEdit): QuickFix {
  return { title, finding, preferred: false, silences: true, edits: [edit] };
}
