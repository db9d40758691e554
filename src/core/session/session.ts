/**
 * One plan while it is open: its present inputs, what follows from them, and when to tell whom. A change marks the
 * state out of date and computes nothing; whoever asks gets the state of exactly the present inputs, and listeners are
 * told after a pause, so that nothing flickers while somebody types. Time comes in through the ports.
 */
import { analyse } from '../analysis/analyse';
import type { Inputs, Snapshot } from '../analysis/snapshot';
import type { Day } from '../base/dates';
import { createEmitter, type Disposable, type Event } from '../base/emitter';
import { lineIndex } from '../base/text';
import type { Finding } from '../model/finding';
import { createRuleRunner } from '../rules/run-rules';
import { createPlanReader } from '../syntax/plan-reader';

/** What the surroundings lend to a session. */
export interface SessionPorts {
  /** Runs `action` once after `milliseconds`, unless it is disposed of before. */
  after(milliseconds: number, action: () => void): Disposable;
  /** Today in an IANA zone, or in the machine's. */
  today(timezone: string | null): Day;
  /** Wall-clock time for people: `14:02`. */
  timeOfDay(): string;
}

export interface SessionState {
  /** Of the present texts, however broken: for findings, completion and hover. */
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /**
   * For trees and webviews: the snapshot of the last texts that were not broken (I8); where there were none, or they held
   * nothing to show, what can be read of the present ones.
   */
  readonly shown: Snapshot;
  /** Of what is shown. */
  readonly shownFindings: readonly Finding[];
  /** Set while the present texts are broken. */
  readonly stale: Stale | null;
}

export interface Stale {
  /** When the last good text was seen. */
  readonly since: string;
  /** The first line that does not parse, from 1. */
  readonly line: number;
}

export interface Session extends Disposable {
  /** Computed now if the inputs have changed since. */
  state(): SessionState;
  /** Whether a state is still of the present inputs. Computes nothing. */
  isPresent(state: SessionState): boolean;
  /** Inputs that are the very objects of before are no change. */
  update(change: Partial<Omit<Inputs, 'today'>>): void;
  /** The date may have changed. */
  tick(): void;
  /** Reads the present texts from scratch, whatever is known of them. */
  readWhole(): void;
  /** Quiet for 150 ms, or at once for what nobody types: diagnostics, lenses. */
  readonly onPublish: Event<SessionState>;
  /** Quiet for 250 ms, or at once: trees, webviews. */
  readonly onViews: Event<SessionState>;
}

export const publishAfter = 150;
export const viewsAfter = 250;

const typing = [publishAfter, viewsAfter] as const;
const atOnce = [0, 0] as const;

/** @param readers makes what reads the texts, each for the first time as a whole */
export function createSession(
  ports: SessionPorts,
  first: Omit<Inputs, 'today'>,
  readers = createPlanReader,
): Session {
  const publish = createEmitter<SessionState>();
  const views = createEmitter<SessionState>();
  let inputs = first;
  let current: SessionState | null = null;
  let outdated = true;
  /** What the last texts that were not broken held, if that was anything. */
  let good: Pick<SessionState, 'shown' | 'shownFindings'> | null = null;
  let goodAt = ports.timeOfDay();
  let timers: readonly Disposable[] = [];
  /** Listeners that are still to be told. */
  let waiting = 0;
  let reader = readers();
  const runRules = createRuleRunner();

  const state = (): SessionState => {
    if (outdated || current === null) {
      current = next(current);
      outdated = false;
    }
    return current;
  };
  const next = (before: SessionState | null): SessionState => {
    // The zone stands in the text that is about to be read: the last known one is right but for the moment it changes.
    const zone = before?.snapshot.plan.project.timezone ?? null;
    let snapshot = analyse({ ...inputs, today: ports.today(zone) }, before?.snapshot ?? null, reader.read);
    if (snapshot.plan.project.timezone !== zone) {
      snapshot = analyse(
        { ...inputs, today: ports.today(snapshot.plan.project.timezone) },
        snapshot,
        reader.read,
      );
    }
    const findings = runRules(snapshot);
    if (!snapshot.parsed.broken) {
      goodAt = ports.timeOfDay();
      const present = { shown: snapshot, shownFindings: findings };
      good = snapshot.plan.tasks.size + snapshot.plan.milestones.size > 0 ? present : null;
      return { snapshot, findings, ...present, stale: null };
    }
    const stale = { since: goodAt, line: brokenLine(snapshot) };
    return { snapshot, findings, ...(good ?? { shown: snapshot, shownFindings: findings }), stale };
  };
  const stopTimers = (): void => {
    for (const timer of timers) timer.dispose();
    timers = [];
    waiting = 0;
  };
  const schedule = (pauses: readonly [publish: number, views: number]): void => {
    stopTimers();
    waiting = 2;
    timers = [
      ports.after(pauses[0], () => {
        waiting--;
        publish.fire(state());
      }),
      ports.after(pauses[1], () => {
        waiting--;
        views.fire(state());
      }),
    ];
  };
  return {
    state,
    isPresent: (one) => !outdated && one === current,
    update(change) {
      const changed = { ...inputs, ...change };
      // A fetch that brought nothing hands in the very log that is there: nothing is computed and nobody is told.
      if (Object.entries(changed).every(([key, value]) => value === inputs[key as keyof typeof inputs]))
        return;
      inputs = changed;
      outdated = true;
      // A pause is for typing: what comes from elsewhere is told at once, unless somebody types.
      if (change.files || change.ledgers) schedule(typing);
      // Listeners of which some were told already are all told again, else they would not hear of it.
      else if (waiting < 2) schedule(atOnce);
    },
    tick() {
      outdated = true;
      schedule(typing);
    },
    readWhole() {
      reader = readers();
      const before = state();
      current = next({ ...before, snapshot: { ...before.snapshot, stages: new Map() } });
      schedule(atOnce);
    },
    onPublish: publish.event,
    onViews: views.event,
    dispose() {
      stopTimers();
      publish.dispose();
      views.dispose();
    },
  };
}

/** The first problem that makes the text broken; line 1 where it has no place. */
function brokenLine(snapshot: Snapshot): number {
  const problem = snapshot.parsed.problems.find((p) => p.severity === 'error' && p.address === null);
  if (!problem) return 1;
  const file = snapshot.parsed.files.find((f) => f.path === problem.location.file);
  return lineIndex(file?.text ?? '').positionAt(problem.location.range.start).line + 1;
}
