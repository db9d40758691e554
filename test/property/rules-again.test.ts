/** Findings are the same, whether every rule is asked or only those that have looked at something that has changed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analysis/analyse';
import type { Snapshot } from '../../src/core/analysis/snapshot';
import { at, type Finding } from '../../src/core/model/finding';
import { allRules } from '../../src/core/rules/index';
import type { Rule, RuleExample } from '../../src/core/rules/rule';
import { createRuleRunner, runRules } from '../../src/core/rules/run-rules';
import { createPlanReader } from '../../src/core/syntax/plan-reader';
import { corpus } from '../support/corpus';
import { analyseExample } from '../unit/rules/analyse-example';
import { mutate, seeded } from './mutate';
import { runs } from './runs';
import { typeSomething } from './read-again';

const examples: readonly RuleExample[] = [
  ...corpus().map(({ text }) => ({ plan: text })),
  ...allRules.flatMap(({ docs }) => [docs.bad, docs.good]),
];
const texts = examples.map(({ plan }) => plan);

/** What a text of a plan is most often changed to: one value of a field into another. */
function changeValue(text: string, random: () => number): string {
  const values = [...text.matchAll(/(?<=[a-z]: )[^,{}[\]\n]+/g)];
  const at = values[Math.floor(random() * values.length)];
  const by = values[Math.floor(random() * values.length)];
  if (!at || !by) return text;
  const value = random() < 0.5 ? by[0] : `${at[0]}${Math.floor(random() * 10)}`;
  return text.slice(0, at.index) + value + text.slice(at.index + at[0].length);
}

describe('asking the rules again', () => {
  it('finds what asking all of them for the first time finds, whatever has changed', () => {
    let asked = 0;
    let all = 0;
    const counted = allRules.map((rule): Rule => ({
      ...rule,
      check(context) {
        asked++;
        return rule.check(context);
      },
    }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fff_ffff }), (seed) => {
        const random = seeded(seed);
        const run = createRuleRunner(counted);
        let example = examples[Math.floor(random() * examples.length)]!;
        for (let i = 0; i < 10; i++) {
          const snapshot = analyseExample(example);
          const findings = run(snapshot);
          assert.deepEqual(findings, runRules(snapshot), example.plan);
          all += allRules.length;
          const { plan } = example;
          const kind = random();
          if (kind < 0.05) example = examples[Math.floor(random() * examples.length)]!;
          else if (kind < 0.15) example = { ...example, plan: mutate(plan, texts, random) };
          else if (kind < 0.3) example = { ...example, today: `2026-05-${10 + Math.floor(random() * 20)}` };
          else if (kind < 0.6) example = { ...example, plan: typeSomething(plan, random) };
          else example = { ...example, plan: changeValue(plan, random) };
        }
      }),
      runs(10),
    );
    assert.ok(asked < all * 0.8, `${asked} of ${all} answers were asked for`);
  });

  it('keeps the findings of a rule that has not read what was edited', () => {
    const run = createRuleRunner();
    const { read } = createPlanReader();
    let snapshot: Snapshot | null = null;
    const findings = (title: string, other: string): readonly Finding[] => {
      const tasks = `tasks:\n  a: { title: ${title}, effort: 1d }\n  b: { title: ${other} }\n`;
      const { inputs } = analyseExample({ plan: `project: { name: Atlas, start: 2026-05-04 }\n${tasks}` });
      snapshot = analyse(inputs, snapshot, read);
      return run(snapshot);
    };
    const first = findings('A', 'B');
    assert.deepEqual(
      first.map(({ message }) => message),
      ['B has no estimate; the schedule counts it as no time at all.'],
    );
    assert.equal(findings('A at last', 'B')[0], first[0]);
    assert.deepEqual(findings('A at last', 'C'), [
      { ...first[0], message: 'C has no estimate; the schedule counts it as no time at all.' },
    ]);
  });

  it('makes a finding again without asking its rule where only that one has changed', () => {
    let asked = 0;
    let made = 0;
    const rule: Rule = {
      ...allRules[0]!,
      check({ plan }) {
        asked++;
        return [...plan.tasks.values()].map((task) => () => {
          made++;
          return { message: task.title, place: at('task', task.id) };
        });
      },
    };
    const run = createRuleRunner([rule]);
    const messages = (title: string, estimate: string): readonly string[] => {
      const tasks = `tasks:\n  a: { title: ${title}, effort: ${estimate} }\n  b: { title: B }\n`;
      const plan = `project: { name: Atlas, start: 2026-05-04 }\n${tasks}`;
      return run(analyseExample({ plan })).map(({ message }) => message);
    };
    assert.deepEqual(messages('A', '1d'), ['A', 'B']);
    assert.deepEqual([asked, made], [1, 2]);
    assert.deepEqual(messages('A at last', '1d'), ['A at last', 'B']);
    assert.deepEqual([asked, made], [1, 3]);
    assert.deepEqual(messages('A at last', '2d'), ['A at last', 'B']);
    assert.deepEqual([asked, made], [1, 3]);
  });
});
