/**
 * Test results as JUnit's reports have them and most runners write: suites of test cases, each with a failure, an error, or
 * left out. Counts are made from the cases; a suite that claims other failures than it holds contradicts itself.
 */
import { oneLine } from '../base/one-line';
import { parseInstant } from './instant';
import { broken, longestText, mostFailures, type ParsedReport, type TestFailure } from './report';
import type { XmlElements } from './xml-elements';

interface Suite {
  readonly name: string;
  /** What it says of itself: failures and errors together, and all cases; null where it is silent. */
  readonly claimed: number | null;
  readonly tests: number | null;
  faults: number;
  cases: number;
}

export function junitElements(): XmlElements {
  const suites: Suite[] = [];
  const failures: TestFailure[] = [];
  let current: { readonly name: string; failed: boolean; skipped: boolean } | null = null;
  let problem: string | null = null;
  let [total, failed, skipped] = [0, 0, 0];
  let began: number | null = null;

  const fail = (attributes: Readonly<Record<string, string>>, line: number): void => {
    for (const suite of suites) suite.faults++;
    if (!current) return;
    if (!current.failed && failures.length < mostFailures) {
      const message = oneLine(attributes['message'] ?? attributes['type'] ?? '', longestText);
      failures.push({ name: current.name, message, line });
    }
    current.failed = true;
  };
  return {
    wantsText: new Set(),
    text() {},
    open(name, attributes, _above, line) {
      if (name === 'testsuites' || name === 'testsuite') {
        const at = parseInstant(attributes['timestamp'] ?? '');
        // The oldest part of a report that was put together says how old it is.
        if (at !== null) began = began === null ? at : Math.min(began, at);
        suites.push({
          name: oneLine(attributes['name'] ?? name, 60),
          claimed: sumOf(attributes['failures'], attributes['errors']),
          tests: sumOf(attributes['tests']),
          faults: 0,
          cases: 0,
        });
      } else if (name === 'testcase') {
        const { classname = '', name: own = '' } = attributes;
        const whole = classname === '' || own.startsWith(classname) ? own : `${classname} ${own}`;
        current = { name: oneLine(whole, longestText), failed: false, skipped: false };
        for (const suite of suites) suite.cases++;
      } else if (name === 'failure' || name === 'error') fail(attributes, line);
      else if (name === 'skipped' && current) current.skipped = true;
    },
    close(name) {
      if (name === 'testcase' && current) {
        total++;
        if (current.failed) failed++;
        else if (current.skipped) skipped++;
        current = null;
      }
      if (name !== 'testsuites' && name !== 'testsuite') return;
      const suite = suites.pop();
      if (!suite) return;
      const { claimed, faults, tests, cases } = suite;
      if (claimed !== null && claimed !== faults) {
        problem ??= `It contradicts itself: ${suite.name} says ${claimed} failed, and holds ${faults}.`;
      } else if (tests !== null && tests > 0 && cases === 0) {
        problem ??= `It contradicts itself: ${suite.name} says ${tests} tests, and holds none.`;
      }
    },
    end(): ParsedReport {
      if (problem !== null) return broken(problem);
      return { report: { kind: 'tests', total, failed, skipped, failures }, problem: null, seconds: began };
    },
  };
}

/** Null where nothing is said; what is no number says nothing. */
function sumOf(...values: readonly (string | undefined)[]): number | null {
  const numbers = values.flatMap((value) =>
    value !== undefined && /^\d{1,9}$/.test(value) ? [Number(value)] : [],
  );
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0);
}
