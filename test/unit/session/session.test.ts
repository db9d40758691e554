import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/base/dates';
import { noCommits } from '../../../src/core/model/commit';
import { noHolidays } from '../../../src/core/model/public-holidays';
import { createSession, type Session, type SessionState } from '../../../src/core/session/session';

const good = 'project: { name: Atlas, start: 2026-01-05 }\ntasks:\n  a: { title: First, duration: 2d }\n';
const longer = good.replace('2d', '5d');
const broken = `${good}  b: { title: "Second\n`;

/** A session whose clock only moves when the test says so. */
function openSession(text: string): {
  session: Session;
  write: (text: string) => void;
  wait: (milliseconds: number) => void;
  told: { publish: SessionState[]; views: SessionState[] };
} {
  let now = 0;
  const timers = new Set<{ due: number; action: () => void }>();
  const session = createSession(
    {
      after(milliseconds, action) {
        const timer = { due: now + milliseconds, action };
        timers.add(timer);
        return { dispose: () => void timers.delete(timer) };
      },
      today: () => parseDay('2026-01-05')!,
      timeOfDay: () => `00:00.${now}`,
    },
    {
      files: [{ path: 'project.yaml', text, role: 'root' }],
      ledgers: [],
      commits: noCommits,
      holidays: noHolidays,
    },
  );
  const told: { publish: SessionState[]; views: SessionState[] } = { publish: [], views: [] };
  session.onPublish((state) => told.publish.push(state));
  session.onViews((state) => told.views.push(state));
  return {
    session,
    told,
    write: (next) => session.update({ files: [{ path: 'project.yaml', text: next, role: 'root' }] }),
    wait: (milliseconds) => {
      now += milliseconds;
      for (const timer of [...timers].sort((a, b) => a.due - b.due)) {
        if (timer.due <= now && timers.delete(timer)) timer.action();
      }
    },
  };
}

describe('session', () => {
  it('answers for exactly the present text, before anybody is told', () => {
    const { session, write, told } = openSession(good);
    const before = session.state().snapshot.schedule.finish;
    write(longer);
    assert.ok(session.state().snapshot.schedule.finish > before);
    assert.deepEqual(told, { publish: [], views: [] });
  });

  it('knows which state is of the present inputs without computing one', () => {
    const { session, write } = openSession(good);
    const first = session.state();
    assert.ok(session.isPresent(first));
    write(longer);
    assert.ok(!session.isPresent(first));
    assert.ok(session.isPresent(session.state()));
    assert.ok(!session.isPresent(first));
  });

  it('tells of commits at once, but not while somebody types', () => {
    const { session, write, wait, told } = openSession(good);
    session.update({ commits: { ...noCommits, state: 'complete' } });
    wait(0);
    assert.deepEqual([told.publish.length, told.views.length], [1, 1]);
    write(longer);
    wait(100);
    session.update({ commits: { ...noCommits, state: 'reading' } });
    wait(0);
    assert.deepEqual([told.publish.length, told.views.length], [1, 1]);
    wait(150);
    assert.deepEqual([told.publish.length, told.views.length], [2, 2]);
    assert.equal(told.views[1]!.snapshot.evidence.state, 'reading');
  });

  it('tells both of what comes between diagnostics and views', () => {
    const { session, write, wait, told } = openSession(good);
    write(longer);
    wait(150);
    assert.deepEqual([told.publish.length, told.views.length], [1, 0]);
    session.update({ commits: { ...noCommits, state: 'complete' } });
    wait(0);
    const states = [told.publish, told.views].map((list) => list.at(-1)?.snapshot.evidence.state);
    assert.deepEqual(states, ['complete', 'complete']);
    wait(1000);
    assert.deepEqual([told.publish.length, told.views.length], [2, 1]);
  });

  it('tells diagnostics after 150 ms of quiet and views after 250 ms', () => {
    const { write, wait, told } = openSession(good);
    write(longer);
    wait(149);
    assert.equal(told.publish.length, 0);
    write(good);
    wait(149);
    assert.equal(told.publish.length, 0, 'a keystroke starts the pause again');
    wait(1);
    assert.equal(told.publish.length, 1);
    assert.equal(told.views.length, 0);
    wait(100);
    assert.equal(told.views.length, 1);
    assert.equal(told.views[0], told.publish[0], 'both get the same state');
  });

  it('tells nobody of inputs that are the very ones of before', () => {
    const { session, wait, told } = openSession(good);
    const before = session.state();
    const { files, commits } = before.snapshot.inputs;
    session.update({ files, commits });
    wait(300);
    assert.equal(session.state(), before);
    assert.deepEqual(told, { publish: [], views: [] });
    session.update({ files: [...files] });
    wait(300);
    assert.equal(told.publish.length, 1);
  });

  it('I8: keeps showing the last good plan while the text is broken, and says since when', () => {
    const { session, write, wait } = openSession(good);
    const shown = session.state().shown;
    wait(5);
    write(broken);
    const state = session.state();
    assert.equal(state.snapshot.parsed.broken, true);
    assert.equal(state.shown, shown);
    assert.deepEqual(state.stale, { since: '00:00.0', line: 4 });
    assert.ok(
      state.findings.some((finding) => finding.rule.startsWith('syntax/')),
      'findings speak of the present text',
    );
    write(longer);
    assert.equal(session.state().stale, null);
    assert.equal(session.state().shown, session.state().snapshot);
  });

  it('shows what can be read of each broken text where no good one before it held anything', () => {
    const { session, write } = openSession('');
    assert.equal(session.state().stale, null, 'an empty text is a plan');
    for (const text of [broken, broken.replace('First', 'Primo')]) {
      write(text);
      const { shown, snapshot } = session.state();
      assert.equal(shown, snapshot);
      assert.equal(shown.parsed.broken, true);
    }
  });

  it('shows what can be read of a text that was broken from the start', () => {
    const { session } = openSession(broken);
    assert.equal(session.state().shown, session.state().snapshot);
    assert.ok(session.state().shown.plan.tasks.has('a'));
  });

  it('I4: a comment, a title or a note schedules nothing again', () => {
    const { session, write } = openSession(good);
    const { schedule } = session.state().snapshot;
    write(`# a comment\n${good.replace('First', 'Another title').replace('2d', '2d, notes: text')}`);
    const after = session.state().snapshot;
    assert.equal(after.plan.tasks.get('a')?.title, 'Another title');
    assert.equal(after.schedule, schedule);
  });

  it('tells nobody after it was disposed of', () => {
    const { session, write, wait, told } = openSession(good);
    write(longer);
    session.dispose();
    wait(1000);
    assert.deepEqual(told, { publish: [], views: [] });
  });
});
