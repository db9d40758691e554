/** What the rules `reference/unknown-…` share: a finding for each name that nothing in the plan answers to. */
import { clip } from '../base/one-line';
import { similar } from '../base/similar';
import { at, type Fix } from '../model/finding';
import { list, say, sayFix } from './say';
import { definitionsOf, knownNames, referencesOf } from './references';
import type { Reference, ReferenceTarget, WantedReference } from './references';
import type { RuleContext, RuleFinding } from './rule';

/** Searching for the nearest name takes time in the size of the plan: beyond this many findings there is none. */
const mostSuggestions = 50;

/** @param kinds what the sentence calls each kind of reference that the rule looks after: `No task or milestone` */
export function* unknownReferences(
  { plan, waiters }: RuleContext,
  kinds: Readonly<Partial<Record<ReferenceTarget, string>>>,
): Iterable<RuleFinding> {
  // What each kind may name is found once: it is asked for every link of the plan.
  const targets = new Set(Object.keys(kinds) as ReferenceTarget[]);
  const defined: Partial<Record<ReferenceTarget, ReturnType<typeof definitionsOf>>> = {};
  for (const target of targets) defined[target] = definitionsOf(plan, target);
  const isUnknown: WantedReference = (target, name) => {
    const sections = defined[target];
    if (sections === undefined) return false;
    for (let i = 0; i < sections.length; i++) if (sections[i]!.has(name)) return false;
    return true;
  };
  // Who waits for whom is known already, and with it whether anybody waits for what is not there.
  const withLinks = targets.has('task') && !waiters.knowsAll();
  const names = new Map<ReferenceTarget, readonly string[]>();
  let suggestions = 0;
  for (const reference of referencesOf(plan, isUnknown, targets, withLinks)) {
    const all = names.get(reference.target) ?? knownNames(plan, reference.target);
    names.set(reference.target, all);
    const suggestion = suggestions++ < mostSuggestions ? similar(reference.name, all) : null;
    const few =
      all.length > 0 && all.length <= 6 ? `; there ${all.length === 1 ? 'is' : 'are'} ${list(all, 6)}` : '';
    const hint = suggestion === null ? few : `; did you mean «${suggestion}»`;
    yield {
      message: say`No ${kinds[reference.target]!} is called «${clip(reference.name, 40)}»${hint}${suggestion === null ? '.' : '?'}`,
      place: at(...reference.address),
      fixes: suggestion === null ? [] : [rename(reference, suggestion)],
    };
  }
}

function rename(reference: Reference, suggestion: string): Fix {
  return {
    title: sayFix`Change «${reference.name}» to «${suggestion}»`,
    preferred: true,
    edits: [{ kind: 'set', address: reference.address, value: reference.renamed(suggestion) }],
  };
}
