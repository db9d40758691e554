/**
 * What a requirement of a gate is: one file with its name, its words, its argument and its check. It answers with what it
 * has seen, and shows it: the commits, lines, reports or places of the plan that say so. Where nothing can be seen (no
 * commits read, no report there) the answer is «unknown», which never counts as met.
 */
import { fitSentence } from '../../base/fit-sentence';
import { err, type Result } from '../../base/result';
import type { Address } from '../../model/address';
import type { Commit } from '../../model/commit';
import type { Task } from '../../model/plan';
import type { Snapshot } from '../snapshot';

export interface RequirementOf<S extends Sees> {
  /** What it looks at: `plan` is all that follows from the texts and the log, at hand at every keystroke. */
  readonly sees: S;
  /** As a gate names it: `tests-touched`. */
  readonly name: string;
  /** What must be true, as a sentence. */
  readonly summary: string;
  /** Null: it takes none. */
  readonly argument: Pick<RequirementArgument<unknown>, 'default' | 'description' | 'examples'> | null;
  /** What is wrong with an argument as written, as the end of a sentence; null: nothing. */
  problemOf(argument: string | null): string | null;
  /** @param argument as written; null for the default */
  check(subject: GateSubject, facts: FactsOf<S>, argument: string | null): Answer;
}

export type Requirement = RequirementOf<'plan'> | RequirementOf<'repository'>;
export type PlanFacts = Pick<Snapshot, 'plan' | 'evidence' | 'exposure' | 'statusDay'>;
type Sees = 'plan' | 'repository';
type FactsOf<S extends Sees> = S extends 'plan' ? PlanFacts : Snapshot;

export interface RequirementArgument<T> {
  /** As a plan would write it; null where it must be written. */
  readonly default: string | null;
  /** What it says, as the end of a table row. */
  readonly description: string;
  readonly examples: readonly string[];
  /** The error is the end of a sentence: `is no share`. */
  readonly read: (text: string) => Result<T, string>;
}

/** What is to pass a gate. */
export interface GateSubject {
  readonly kind: 'task' | 'phase' | 'release';
  readonly id: string;
  readonly title: string;
  /** The tasks without tasks below them, in the order of the file; dropped ones are left out. */
  readonly tasks: readonly Task[];
}

export interface Answer {
  readonly state: 'met' | 'not-met' | 'unknown';
  /** One sentence of at most 120 characters. */
  readonly says: string;
  readonly proof: readonly Proof[];
}

/** What shows it: a person can look it up. */
export type Proof =
  | {
      readonly kind: 'commit';
      readonly hash: string;
      readonly subject: string;
      readonly repository: string | null;
    }
  | { readonly kind: 'plan'; readonly address: Address }
  /** A line of code, or of a report, from 1; null where the file as a whole is meant. */
  | { readonly kind: 'line'; readonly path: string; readonly line: number | null; readonly text: string };

/** More proof of one answer than a person will look at is left out. */
export const mostProof = 20;

export function met(says: string, proof: readonly Proof[] = []): Answer {
  return { state: 'met', says, proof: proof.slice(0, mostProof) };
}

export function notMet(says: string, proof: readonly Proof[] = []): Answer {
  return { state: 'not-met', says, proof: proof.slice(0, mostProof) };
}

export function unknown(says: string, proof: readonly Proof[] = []): Answer {
  return { state: 'unknown', says, proof: proof.slice(0, mostProof) };
}

/** A template for what answers say. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return fitSentence(strings, values, 120);
}

/** `1 commit`, `3 commits` */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

export function commitProof({ hash, subject, repository }: Commit): Proof {
  return { kind: 'commit', hash, subject, repository: repository ?? null };
}

/** A requirement without an argument. */
export function plainRequirement<S extends Sees>(
  sees: S,
  name: string,
  summary: string,
  check: (subject: GateSubject, facts: FactsOf<S>) => Answer,
): RequirementOf<S> {
  return {
    sees,
    name,
    summary,
    argument: null,
    problemOf: (argument) => ((argument ?? '').trim() === '' ? null : 'takes no argument'),
    check,
  };
}

/** A requirement with one; what cannot be read leaves the answer unknown. */
export function requirementWith<S extends Sees, T>(
  sees: S,
  name: string,
  summary: string,
  argument: RequirementArgument<T>,
  check: (subject: GateSubject, facts: FactsOf<S>, value: T) => Answer,
): RequirementOf<S> {
  const read = (written: string | null): Result<T, string> => {
    const text = written ?? argument.default;
    return text === null ? err('needs an argument') : argument.read(text.trim());
  };
  return {
    sees,
    name,
    summary,
    argument,
    problemOf(written) {
      const value = read(written);
      return value.ok ? null : value.error;
    },
    check(subject, facts, written) {
      const value = read(written);
      return value.ok
        ? check(subject, facts, value.value)
        : unknown(say`${name} ${written === null ? '' : `«${written}» `}${value.error}.`);
    },
  };
}
