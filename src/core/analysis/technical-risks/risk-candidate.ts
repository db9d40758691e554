/**
 * Something in the code or its history that may become a risk of the plan: a candidate, offered and never added by itself.
 * It says what was counted, and of which tasks; whether it is a risk, and how great, a person decides.
 */
import type { Day } from '../../base/dates';

export type RiskFacts =
  /** A file below unfinished critical work that many people change often. */
  | { readonly kind: 'hot-file'; readonly path: string; readonly commits: number; readonly people: number }
  /** Of the commits below these paths nearly all are by one person. */
  | {
      readonly kind: 'one-person';
      readonly paths: readonly string[];
      readonly commits: number;
      readonly ofOne: number;
    }
  /** Before the last milestone most of the work came at the end; another milestone is ahead. */
  | {
      readonly kind: 'late-work';
      readonly milestone: string;
      readonly next: string;
      readonly days: number;
      readonly lastDays: number;
      readonly commits: number;
      readonly late: number;
    }
  /** Not merged since its first commit. */
  | {
      readonly kind: 'long-branch';
      readonly branch: string;
      readonly repository: string | null;
      readonly since: Day;
      readonly days: number;
      readonly commits: number;
    }
  /** Lines of code that name a task as not finished, though it is done. */
  | {
      readonly kind: 'reminders';
      readonly task: string;
      readonly lines: number;
      readonly first: { readonly path: string; readonly line: number };
    }
  /** All finished tasks of a label or a phase took longer than estimated. */
  | {
      readonly kind: 'low-estimates';
      readonly area: 'label' | 'phase';
      readonly name: string;
      readonly tasks: number;
      readonly factor: number;
    };

export interface RiskCandidate {
  /** Of the risk that it would become, and so the same each time: what the register holds is not offered again. */
  readonly id: string;
  readonly facts: RiskFacts;
  /** Tasks and phases, in the order of the plan. */
  readonly affects: readonly string[];
}

const longestId = 48;

/** `hot`, `src/auth/session.ts` → `hot-src-auth-session-ts` */
export function candidateId(kind: string, of: string): string {
  const slug = of
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  // Of a long path its end says more.
  const kept = slug.slice(-longestId).replace(/^-/, '');
  return kept === '' ? kind : `${kind}-${kept}`;
}
