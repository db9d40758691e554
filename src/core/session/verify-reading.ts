/**
 * Keeps an eye on reading in parts: while nobody types, the texts are read as a whole elsewhere, and what both readings
 * say is compared. Where they do not agree the whole one counts, and somebody is told, since it is a bug.
 */
import type { Disposable } from '../base/emitter';
import { createFingerprinter, differenceOf, type Fingerprint } from '../syntax/fingerprint';
import type { ParsedPlan, PlanFile } from '../syntax/parsed-plan';
import type { Session, SessionPorts } from './session';

export interface ReadingPorts extends Pick<SessionPorts, 'after'> {
  /** What reading the texts from scratch says; null where nobody came to it. Never rejects. */
  readWhole(files: readonly PlanFile[]): Promise<Fingerprint | null>;
  /** @param difference what they do not agree on */
  onDisagreement(difference: string): void;
}

/** After the last edit; with the pause before findings are told. */
export const verifyAfter = 3000;

/** Tasks that are looked at before others have their turn: some milliseconds. */
const tasksAtOnce = 500;

/** @param session of which nothing was edited yet: the first texts are read as a whole */
export function verifyReading(session: Session, ports: ReadingPorts): Disposable {
  const prints = createFingerprinter();
  /** Read as a whole, or compared with that. */
  let sound = session.state().snapshot.parsed;
  let timer: Disposable | null = null;
  let isOver = false;
  const isPresent = (parsed: ParsedPlan): boolean => !isOver && session.state().snapshot.parsed === parsed;
  const later = (milliseconds: number, action: () => void): void => {
    timer?.dispose();
    timer = ports.after(milliseconds, action);
  };
  const compare = (parsed: ParsedPlan, whole: Fingerprint): void => {
    if (!isPresent(parsed)) return;
    if (!prints.look(parsed, tasksAtOnce)) return later(0, () => compare(parsed, whole));
    const difference = differenceOf(prints.of(parsed), whole);
    sound = parsed;
    if (difference === null) return;
    session.readWhole();
    sound = session.state().snapshot.parsed;
    ports.onDisagreement(difference);
  };
  const verify = (): void => {
    const { parsed } = session.state().snapshot;
    if (parsed === sound) return;
    void ports.readWhole(parsed.files).then((whole) => {
      // The timer's seam, so that a bug is caught there.
      if (whole && isPresent(parsed)) later(0, () => compare(parsed, whole));
    });
  };
  const listening = session.onPublish(({ snapshot: { parsed } }) => {
    if (parsed !== sound) later(verifyAfter, verify);
  });
  return {
    dispose() {
      isOver = true;
      timer?.dispose();
      listening.dispose();
    },
  };
}
