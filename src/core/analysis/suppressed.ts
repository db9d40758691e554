/** Whether a comment in the text switches a finding off at its line. Speaks of positions, as `locate-place` does. */
import type { Finding } from '../model/finding';
import { locatePlace } from './locate-place';
import type { Snapshot } from './snapshot';

/** Those findings that no `# milewright-ignore` at their line names. */
export function withoutSuppressed(
  snapshot: Pick<Snapshot, 'parsed' | 'inputs'>,
  findings: readonly Finding[],
): readonly Finding[] {
  const all = snapshot.parsed.suppressions;
  if (all.length === 0) return findings;
  return findings.filter((finding) => {
    const named = all.filter(({ rules }) => rules.has(finding.rule));
    if (named.length === 0) return true;
    const { file, range } = locatePlace(snapshot, finding.place);
    return !named.some(
      (one) =>
        one.file === file &&
        one.line.start <= range.start &&
        range.start < Math.max(one.line.end, one.line.start + 1),
    );
  });
}
