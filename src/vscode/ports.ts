/** What VS Code lends to a session: timers and the clock. */
import * as vscode from 'vscode';
import type { SessionPorts } from '../core/session/session';
import { todayIn } from '../node/clock';
import type { Plans } from './plans';
import type { Seams } from './seams';

export function createSessionPorts(seams: Pick<Seams, 'listener'>): SessionPorts {
  return {
    after(milliseconds, action) {
      // The state is computed here: whatever is wrong with that must not end in VS Code's own timer.
      const timer = setTimeout(seams.listener('event', 'analysis', action), milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
    today: todayIn,
    // Asked with every letter that is typed.
    timeOfDay() {
      const now = new Date();
      return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    },
  };
}

/** Looked at this often, and whenever the window comes to the front: a machine may have slept over midnight. */
const lookMilliseconds = 10 * 60_000;

/** Tells every session that a day has begun. */
export function followDate(plans: Plans, seams: Seams): vscode.Disposable {
  const look = seams.listener('event', 'date', () => {
    for (const { session } of plans.all()) {
      const { inputs, plan } = session.state().snapshot;
      if (todayIn(plan.project.timezone) !== inputs.today) session.tick();
    }
  });
  const timer = setInterval(look, lookMilliseconds);
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) look();
    }),
    { dispose: () => clearInterval(timer) },
  );
}
