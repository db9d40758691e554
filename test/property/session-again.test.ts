/** What an editor shows while somebody types is what a command line would say of the same text, line by line. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/analysis/analyse';
import { whatIf } from '../../src/core/analysis/what-if';
import { parseDay } from '../../src/core/base/dates';
import { presentDiagnostics, type Diagnostic } from '../../src/core/language/diagnostics';
import { noCommits } from '../../src/core/model/commit';
import { noHolidays } from '../../src/core/model/public-holidays';
import { runRules } from '../../src/core/rules/run-rules';
import { createSession } from '../../src/core/session/session';
import { generatePlan } from '../bench/support/generate-plan';
import { corpus } from '../support/corpus';
import { mutate, seeded } from './mutate';
import { typeSomething } from './read-again';
import { runs } from './runs';

const phases = generatePlan(40);
const anchored = phases
  .replace('assign: [p3]', 'assign: &some [p3]')
  .replace('assign: [p4]', 'assign: *some');
const plans = [
  ...corpus().map(({ text }) => text),
  phases,
  phases.replaceAll('\n', '\r\n'),
  anchored,
  phases.replace('    tasks:\n', '    tasks: # those of the first phase\n'),
];

function said(result: ReturnType<typeof whatIf>): unknown {
  return result.ok
    ? { texts: result.value.texts, effect: result.value.effect, problems: result.value.problems }
    : result;
}

describe('a session', () => {
  it('shows of each text what is said of it from scratch, however it was typed', () => {
    let broken = 0;
    let texts = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fff_ffff }), (seed) => {
        const random = seeded(seed);
        const good = plans[Math.floor(random() * plans.length)]!;
        const inputs = {
          files: [{ path: 'project.yaml', text: good, role: 'root' as const }],
          ledgers: [],
          commits: noCommits,
          holidays: noHolidays,
        };
        const today = parseDay('2026-03-02')!;
        const session = createSession(
          { after: () => ({ dispose: () => undefined }), today: () => today, timeOfDay: () => '' },
          inputs,
        );
        let text = good;
        for (let i = 0; i < 10; i++) {
          const files = [{ path: 'project.yaml', text, role: 'root' as const }];
          session.update({ files });
          const { snapshot, findings } = session.state();
          const whole = analyse({ ...inputs, files, today }, null);
          // Somebody asks what a fix would do, and goes on typing.
          const fixes = findings.flatMap((finding) => finding.fixes);
          const fix = fixes[Math.floor(random() * fixes.length)];
          if (fix && random() < 0.4) {
            const [here, there] = [whatIf(snapshot, fix.edits), whatIf(whole, fix.edits)];
            assert.deepEqual(said(here), said(there), text);
          }
          const shown: readonly Diagnostic[] = presentDiagnostics(snapshot, findings);
          assert.deepEqual(shown, presentDiagnostics(whole, runRules(whole)), text);
          for (const key of ['plan', 'schedule', 'exposure', 'budget'] as const)
            assert.deepEqual(snapshot[key], whole[key], key);
          texts++;
          if (snapshot.parsed.broken) broken++;
          if (snapshot.parsed.broken && random() < 0.3) text = good;
          else text = random() < 0.1 ? mutate(text, plans, random) : typeSomething(text, random);
        }
        session.dispose();
      }),
      runs(3),
    );
    // A busy machine may have come to a few only.
    assert.ok(texts < 50 || broken > 0, 'no text was broken');
  });
});
