/**
 * The quick fixes of findings, as the editor lists them: the best first, each with its consequence, and the way to turn
 * the rule off last. Consequences are computed while there is time; a fix without one is still a fix.
 */
import type { Snapshot } from '../analysis/snapshot';
import type { Finding } from '../model/finding';
import type { PlanEdit } from '../model/plan-edit';
import { previewEdits, titleWithConsequence, type ConsequenceWords } from './preview-fix';

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
 * @param turnOff the title of the fix that silences a rule
 */
export function presentQuickFixes(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: {
    readonly words: ConsequenceWords;
    readonly shouldStop: () => boolean;
    readonly turnOff: (rule: string) => string;
  },
): readonly QuickFix[] {
  const fixes = findings.flatMap((finding) =>
    finding.fixes.map((fix): QuickFix => {
      const consequence = options.shouldStop() ? null : previewEdits(snapshot, fix.edits);
      const title = titleWithConsequence(fix.title, consequence, snapshot, options.words);
      return { title, finding, preferred: fix.preferred, silences: false, edits: fix.edits };
    }),
  );
  const silencers = [...new Map(findings.map((finding) => [finding.rule, finding])).values()]
    // Where the text itself is broken, an edit by address would land anywhere.
    .filter(() => !snapshot.parsed.broken)
    .map((finding): QuickFix => ({
      title: options.turnOff(finding.rule),
      finding,
      preferred: false,
      silences: true,
      edits: [{ kind: 'set', address: ['checks', finding.rule], value: 'off' }],
    }));
  return [...fixes, ...silencers];
}
