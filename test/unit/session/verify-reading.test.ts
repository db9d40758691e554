import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { jobs } from '../../../src/core/session/jobs';
import { createSession } from '../../../src/core/session/session';
import { verifyAfter, verifyReading } from '../../../src/core/session/verify-reading';
import type { PlanFile } from '../../../src/core/syntax/parsed-plan';
import { createPlanReader, type PlanReader } from '../../../src/core/syntax/plan-reader';

const good = 'project: { name: Atlas, start: 2026-01-05 }\ntasks:\n  a: { title: First, duration: 2d }\n';
const longer = good.replace('2d', '5d');
const fileOf = (text: string): PlanFile => ({ path: 'project.yaml', text, role: 'root' });

/** Reads the first texts as they are, and later ones with a mistake that the plan cannot show. */
function mistaken(mistake: (text: string) => string): () => PlanReader {
  let made = 0;
  return () => {
    const isFirst = made++ === 0;
    const reader = createPlanReader();
    let reads = 0;
    return {
      read: (files) =>
        isFirst && reads++ > 0
          ? { ...reader.read(files.map((file) => ({ ...file, text: mistake(file.text) }))), files }
          : reader.read(files),
    };
  };
}

/** Types one text over another, lets time go by, and tells what came of it. */
async function type(
  text: string,
  readers: () => PlanReader,
  meanwhile?: string,
): Promise<{ readonly asked: number; readonly said: readonly string[]; readonly days: unknown }> {
  const timers: { due: number; action: () => void }[] = [];
  let now = 0;
  const ports = {
    after(milliseconds: number, action: () => void) {
      const timer = { due: now + milliseconds, action };
      timers.push(timer);
      return { dispose: () => void (timer.due = Infinity) };
    },
    today: () => parseDay('2026-01-05')!,
    timeOfDay: () => '',
  };
  const inputs = { files: [fileOf(good)], ledgers: [], commits: noCommits, holidays: noHolidays };
  const session = createSession(ports, inputs, readers);
  const said: string[] = [];
  let asked = 0;
  const verifying = verifyReading(session, {
    after: (milliseconds, action) => ports.after(milliseconds, action),
    async readWhole(files) {
      asked++;
      if (meanwhile !== undefined) session.update({ files: [fileOf(meanwhile)] });
      return jobs.verify({ files }, { shouldStop: () => false, onProgress: () => undefined });
    },
    onDisagreement: (difference) => said.push(difference),
  });
  session.update({ files: [fileOf(text)] });
  for (; now < verifyAfter * 3; now += 10) {
    for (const timer of timers.filter(({ due }) => due <= now)) {
      timer.due = Infinity;
      timer.action();
      await Promise.resolve();
    }
    // What was asked for elsewhere comes by itself.
    await new Promise((resolve) => setImmediate(resolve));
  }
  verifying.dispose();
  return { asked, said, days: session.state().snapshot.plan.tasks.get('a')?.duration };
}

describe('verifying what was read in parts', () => {
  it('says nothing where both readings agree, however often it is asked', async () => {
    assert.deepEqual((await type(longer, createPlanReader)).said, []);
    assert.deepEqual((await type(`${longer}  b: { title: "Open\n`, createPlanReader)).said, []);
  });

  it('asks nobody where nothing was typed', async () => {
    assert.equal((await type(good, createPlanReader)).asked, 0);
  });

  const mistakes: readonly (readonly [what: string, mistake: (text: string) => string])[] = [
    ['task 1', (text) => text.replace('5d', '4d')],
    ['places', (text) => text.replace('tasks:', 'tasks: ')],
    ['sections or problems', (text) => `${text}checks: { risk/no-owner: off }\n`],
    ['task 2', (text) => `${text}  b: { title: B }\n`],
  ];
  for (const [what, mistake] of mistakes) {
    it(`finds a mistake in ${what}, and takes what reading as a whole says`, async () => {
      const { said, days } = await type(longer, mistaken(mistake));
      assert.deepEqual(said, [what]);
      assert.deepEqual(days, (await type(longer, createPlanReader)).days);
    });
  }

  it('leaves alone what was typed over meanwhile, and looks at that', async () => {
    const { asked, said } = await type(longer, createPlanReader, good.replace('2d', '7d'));
    assert.equal(asked, 2);
    assert.deepEqual(said, []);
  });
});
