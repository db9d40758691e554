/** The registers of a plan (risks, issues, assumptions, decisions, changes, stakeholders), with defaults filled in. */
import type * as m from '../model/plan';
import type { Duration, Money } from '../model/values';
import { mapValues } from './map-values';
import type { LoweringMemory } from './reading';
import type { Sections } from './sections';
import type { ImpactWord } from './values/impact';

type Registers = Pick<m.Plan, 'risks' | 'issues' | 'assumptions' | 'decisions' | 'changes' | 'stakeholders'>;

/** @param memory of what was made of the same sections before */
export function registersOf(sections: Sections, memory: LoweringMemory): Registers {
  const itemsOf = <V, W>(section: ReadonlyMap<string, V> | undefined, make: (value: V, id: string) => W) =>
    section
      ? memory.derive(
          section,
          () => true,
          () => mapValues(section, make),
        )
      : new Map<string, W>();
  return {
    risks: itemsOf(sections.risks, (risk, id) => ({
      id,
      title: risk.title ?? id,
      kind: risk.kind ?? (isForOpportunities(risk.response) ? 'opportunity' : 'threat'),
      category: risk.category ?? null,
      probability: risk.probability ?? null,
      impact: impactOf(risk.impact),
      residual: risk.residual
        ? { probability: risk.residual.probability ?? null, impact: impactOf(risk.residual.impact) }
        : null,
      affects: risk.affects ?? [],
      owner: risk.owner ?? null,
      response: risk.response ?? null,
      actions: risk.actions ?? [],
      trigger: risk.trigger ?? null,
      raised: risk.raised ?? null,
      proximity: risk.proximity ?? null,
      review: risk.review ?? null,
      status: risk.status ?? 'open',
      notes: risk.notes ?? null,
    })),
    issues: itemsOf(sections.issues, (issue, id) => ({
      ...entryOf(issue, id),
      severity: issue.severity ?? null,
      raised: issue.raised ?? null,
      due: issue.due ?? null,
      blocks: issue.blocks ?? [],
      actions: issue.actions ?? [],
      risk: issue.risk ?? null,
    })),
    assumptions: itemsOf(sections.assumptions, (assumption, id) => ({
      ...entryOf(assumption, id),
      validateBy: assumption['validate-by'] ?? null,
      affects: assumption.affects ?? [],
      risk: assumption.risk ?? null,
    })),
    decisions: itemsOf(sections.decisions, (decision, id) => ({
      ...entryOf(decision, id),
      date: decision.date ?? null,
      by: decision.by ?? [],
      what: decision.what ?? null,
      why: decision.why ?? null,
      supersedes: decision.supersedes ?? null,
      due: decision.due ?? null,
      blocks: decision.blocks ?? [],
    })),
    changes: itemsOf(sections.changes, (change, id) => ({
      ...entryOf(change, id),
      askedBy: change['asked-by'] ?? null,
      date: change.date ?? null,
      effect: {
        scope: change.effect?.scope ?? null,
        time: change.effect?.time ?? null,
        cost: change.effect?.cost ?? null,
      },
      affects: change.affects ?? [],
      approvedBy: change['approved-by'] ?? null,
      approved: change.approved ?? null,
      decision: change.decision ?? null,
    })),
    stakeholders: itemsOf(sections.stakeholders, (stakeholder, id) => ({
      id,
      name: stakeholder.name ?? id,
      hears: stakeholder.hears ?? [],
      every: stakeholder.every ?? null,
      email: stakeholder.email ?? [],
    })),
  };
}

interface WrittenImpact {
  readonly schedule?: Duration | ImpactWord;
  readonly cost?: Money | ImpactWord;
  readonly rest?: ReadonlyMap<string, string>;
}

/** Words stand together, whatever they are said of. */
function impactOf(written: WrittenImpact | undefined): m.Impact {
  const { schedule, cost, rest } = written ?? {};
  const words = Object.entries({ schedule, cost }).flatMap(([name, value]): [string, string][] =>
    value && 'word' in value ? [[name, value.word]] : [],
  );
  return {
    schedule: schedule && !('word' in schedule) ? schedule : null,
    cost: cost && !('word' in cost) ? cost : null,
    other: words.length === 0 ? (rest ?? new Map()) : new Map([...words, ...(rest ?? [])]),
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
