/** What a risk is drawn as: triangle, dot or ring by its level, an inverted triangle for an opportunity. */
import type { JSX } from 'preact';
import type { RiskKind } from '../../core/views/risk-model';

export function RiskMark({ kind }: { readonly kind: RiskKind }): JSX.Element {
  return (
    <svg class={`mark ${kind}`} width={12} height={12} aria-hidden="true">
      {kind === 'high' && <path d="M6 1L11.5 11H0.5z" />}
      {kind === 'medium' && <circle cx={6} cy={6} r={4} />}
      {kind === 'low' && <circle cx={6} cy={6} r={3.5} />}
      {kind === 'opportunity' && <path d="M1 1.5H11L6 10.5z" />}
    </svg>
  );
}
