/**
 * A person's own settings for rules: they may hide a finding or make it quieter in this editor, never louder, for
 * severities are decided for all by `checks:` in the file (law 6).
 */
import type { Finding } from '../model/finding';
import type { Severity } from '../model/plan';

export type RuleSettings = ReadonlyMap<string, 'off' | 'hint' | 'info' | 'warning'>;

const loudness: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

export function softenFindings(findings: readonly Finding[], settings: RuleSettings): readonly Finding[] {
  if (settings.size === 0) return findings;
  return findings.flatMap((finding) => {
    const wanted = settings.get(finding.rule) ?? finding.severity;
    if (wanted === 'off') return [];
    return [loudness[wanted] < loudness[finding.severity] ? { ...finding, severity: wanted } : finding];
  });
}
