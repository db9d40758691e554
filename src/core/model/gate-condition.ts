/**
 * When a gate must hold: on the way into a state, at the end of a phase, before a release; `any` stands for all phases
 * or releases. Labels and templates narrow down which tasks it asks. All lists empty: where a task or release names it.
 */
export interface GateCondition {
  /** States, or kinds of states. */
  readonly status: readonly string[];
  readonly phase: readonly string[];
  readonly release: readonly string[];
  readonly label: readonly string[];
  readonly template: readonly string[];
}
