/**
 * Mends many findings at once by their preferred fixes: in rounds, since a mended text shows what could not be seen
 * before. A fix that has no place in the text, or that would bring more findings than it takes away, is left out.
 */
import type { Snapshot } from '../analysis/snapshot';
import { whatIf } from '../analysis/what-if';
import type { Finding } from '../model/finding';
import type { PlanEdit } from '../model/plan-edit';
import { runRules } from '../rules/run-rules';

export interface Mended {
  readonly after: Snapshot;
  readonly findings: readonly Finding[];
  /** The new text of each file that changes, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** How many fixes were applied. */
  readonly count: number;
}

/** Each round mends at least one finding; a text that needs more has other troubles. */
const mostRounds = 20;
/** Fixes that are tried one by one where they do not go together: each try looks at the whole plan. */
const mostTries = 200;

/** @param isWanted whether the preferred fix of a finding is to be applied */
export function mendFindings(snapshot: Snapshot, isWanted: (finding: Finding) => boolean): Mended {
  let state: Mended = { after: snapshot, findings: runRules(snapshot), texts: new Map(), count: 0 };
  let tries = 0;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = state.findings.filter(isWanted).flatMap((finding) => {
      const fix = finding.fixes.find(({ preferred }) => preferred);
      return fix ? [fix.edits] : [];
    });
    if (fixes.length === 0) return state;
    let next = applied(state, fixes.flat(), fixes.length);
    // Mendings by the number of a problem hold for one text only: after the first, a new round begins.
    for (let i = 0; next === null && i < fixes.length && tries < mostTries; i++, tries++) {
      next = applied(state, fixes[i]!, 1);
    }
    if (next === null) return state;
    state = next;
  }
  return state;
}

function applied(state: Mended, edits: readonly PlanEdit[], count: number): Mended | null {
  const found = whatIf(state.after, edits);
  if (!found.ok || found.value.texts.size === 0) return null;
  const { after, texts } = found.value;
  const findings = runRules(after);
  // A text that is whole again shows what could not be seen before.
  const isWhole = state.after.parsed.broken && !after.parsed.broken;
  if (!isWhole && findings.length >= state.findings.length) return null;
  return { after, findings, texts: new Map([...state.texts, ...texts]), count: state.count + count };
}
