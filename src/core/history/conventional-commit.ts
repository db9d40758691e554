/**
 * A commit by the convention of Conventional Commits 1.0.0 (conventionalcommits.org): `type(scope)!: description`, and
 * `BREAKING CHANGE:` in its trailers or at the beginning of a line of its body. Any word is a type.
 */
import type { Commit } from '../model/commit';

export interface ConventionalCommit {
  /** In lower case: `feat`, `fix`. */
  readonly type: string;
  readonly scope: string | null;
  readonly description: string;
  readonly breaking: boolean;
}

/** Types are words; what is longer is prose with a colon in it. */
const head =
  /^(?<type>\p{L}[\p{L}\p{N}-]{0,30})(?:\((?<scope>[^()\n]{1,100})\))?(?<mark>!)?: +(?<rest>\S.*)$/u;

/** @returns null where the subject is none */
export function parseConventional({
  subject,
  body,
  trailers,
}: Pick<Commit, 'subject' | 'body' | 'trailers'>): ConventionalCommit | null {
  const found = subject.length > 1000 ? null : head.exec(subject);
  if (!found) return null;
  const { type = '', scope = null, mark, rest = '' } = found.groups ?? {};
  const says = trailers.some(([key]) => /^BREAKING[ -]CHANGE$/.test(key));
  return {
    type: type.toLowerCase(),
    scope,
    description: rest,
    breaking: mark !== undefined || says || /^BREAKING[ -]CHANGE: /m.test(body),
  };
}
