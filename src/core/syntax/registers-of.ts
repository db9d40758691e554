/** The registers of a plan (risks, issues, assumptions, decisions, changes, stakeholders), with defaults filled in. */
import type * as m from '../model/plan';
import { mapValues } from './map-values';
import type { Sections } from './sections';

type Registers = Pick<m.Plan, 'risks' | 'issues' | 'assumptions' | 'decisions' | 'changes' | 'stakeholders'>;

export function registersOf(sections: Sections): Registers {
  return {
    risks: mapValues(sections.risks, (risk, id) => ({
      id,
      title: risk.title ?? id,
      kind: risk.kind ?? (isForOpportunities(risk.response) ? 'opportunity' : 'threat'),
      category: risk.category ?? null,
      probability: risk.probability ?? null,
      impact: {
        schedule: risk.impact?.schedule ?? null,
        cost: risk.impact?.cost ?? null,
        other: risk.impact?.rest ?? new Map(),
      },
      affects: risk.affects ?? [],
      owner: risk.owner ?? null,
      response: risk.response ?? null,
      actions: risk.actions ?? [],
      trigger: risk.trigger ?? null,
      review: risk.review ?? null,
      status: risk.status ?? 'open',
      notes: risk.notes ?? null,
    })),
    issues: mapValues(sections.issues, (issue, id) => ({
      ...entryOf(issue, id),
      severity: issue.severity ?? null,
      due: issue.due ?? null,
      blocks: issue.blocks ?? [],
    })),
    assumptions: mapValues(sections.assumptions, (assumption, id) => ({
      ...entryOf(assumption, id),
      validateBy: assumption['validate-by'] ?? null,
      affects: assumption.affects ?? [],
    })),
    decisions: mapValues(sections.decisions, (decision, id) => ({
      ...entryOf(decision, id),
      date: decision.date ?? null,
      by: decision.by ?? [],
      what: decision.what ?? null,
      why: decision.why ?? null,
      supersedes: decision.supersedes ?? null,
      due: decision.due ?? null,
    })),
    changes: mapValues(sections.changes, (change, id) => ({
      ...entryOf(change, id),
      askedBy: change['asked-by'] ?? null,
      date: change.date ?? null,
      effect: {
        scope: change.effect?.scope ?? null,
        time: change.effect?.time ?? null,
        cost: change.effect?.cost ?? null,
      },
      approvedBy: change['approved-by'] ?? null,
    })),
    stakeholders: mapValues(sections.stakeholders, (stakeholder, id) => ({
      id,
      name: stakeholder.name ?? id,
      hears: stakeholder.hears ?? [],
      every: stakeholder.every ?? null,
      email: stakeholder.email ?? [],
    })),
  };
}

/** The responses that only an opportunity has tell what the risk is. */
function isForOpportunities(response: m.ResponseStrategy | undefined): boolean {
  return response === 'exploit' || response === 'enhance' || response === 'share';
}

interface Written {
  readonly title?: string;
  readonly owner?: string;
  readonly status?: string;
  readonly notes?: string;
}

function entryOf(
  written: Written,
  id: string,
): {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly status: string | null;
  readonly notes: string | null;
} {
  return {
    id,
    title: written.title ?? id,
    owner: written.owner ?? null,
    status: written.status ?? null,
    notes: written.notes ?? null,
  };
}
