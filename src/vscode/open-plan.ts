/**
 * One plan that is open: its session, and the way between names of files in findings and addresses of documents.
 * Keeps the session's texts those of the editor: an unsaved buffer wins over the disk.
 */
import * as vscode from 'vscode';
import { holidayRequest, joinRequests, revisionRequest } from '../core/analysis/holiday-request';
import { equal } from '../core/base/equal';
import type { PlanFile } from '../core/syntax/parsed-plan';
import type { DateOrder } from '../core/model/plan';
import type { LedgerFile } from '../core/budget/ledger-file';
import type { CodeReminder } from '../core/history/code-reminder';
import type { BaselineRead, PlanRevision } from '../core/history/plan-revision';
import type { CommitSignatures } from '../core/history/commit-signatures';
import type { CommitChanges } from '../core/history/task-evidence';
import type { Session } from '../core/session/session';
import { createSession, type SessionPorts } from '../core/session/session';
import { noCommits, type CommitLog, type RepositoryRead } from '../core/model/commit';
import { noHolidays, type HolidayRequest } from '../core/model/public-holidays';
import type { ReadHolidays } from '../node/holidays/read-holidays';
import { createLedgerReader, mostAtOnce } from './ledger-reader';

export interface OpenPlan extends vscode.Disposable {
  /** Address of the root file: names the plan among those that are open. */
  readonly key: string;
  /** The folder that the root file lies in. */
  readonly folder: vscode.Uri;
  readonly root: vscode.Uri;
  readonly session: Session;
  uriOf(file: string): vscode.Uri;
  /** The file's name as findings have it, or null where the plan has no such file. */
  fileOf(uri: vscode.Uri): string | null;
  /** Reads the files again; a reading that a newer one has overtaken is dropped. */
  reload(): Promise<void>;
  /** A buffer was opened or has changed: the session has its text when this returns, of a large ledger soon after. */
  takeBuffer(document: vscode.TextDocument): void;
  setCommits(commits: CommitLog): void;
  /** What was read of the other repositories that the plan names. */
  setRepositories(repositories: ReadonlyMap<string, RepositoryRead>): void;
  /** What was read of what commits changed. */
  setChanges(changes: CommitChanges): void;
  /** Lines of code that are marked as not finished. */
  setReminders(reminders: readonly CodeReminder[]): void;
  /** What git says of the signatures of commits that gates ask for. */
  setSignatures(signatures: CommitSignatures): void;
  /** The plan at its newest commits. */
  setCommitted(revisions: readonly PlanRevision[]): void;
  /** What could be read of the revision that the plan names as its baseline. */
  setBaseline(read: BaselineRead | null): void;
  /**
   * Looks up the public holidays that the present text asks for, where they are others than last time. Rejects where
   * they cannot be looked up; the plan goes on with those it has.
   */
  readHolidays(): Promise<void>;
}

export interface PlanTexts {
  readonly files: readonly PlanFile[];
  readonly ledgers: readonly LedgerFile[];
  /** In which order the ledgers write dates. */
  readonly ledgerDates: DateOrder | null;
}

/** @param buffer the text of a file that is open in the editor, by absolute path */
export type ReadPlan = (
  rootPath: string,
  buffer: (path: string) => string | undefined,
) => Promise<PlanTexts | null>;

/** @returns null where the root file is gone */
export async function openPlan(
  root: vscode.Uri,
  read: ReadPlan,
  ports: SessionPorts,
  lookUp: ReadHolidays,
): Promise<OpenPlan | null> {
  const folder = vscode.Uri.joinPath(root, '..');
  const first = await read(root.fsPath, bufferOf);
  if (!first) return null;
  const reader = createLedgerReader();
  let texts: Pick<PlanTexts, 'files' | 'ledgers'> = {
    files: first.files,
    ledgers: await reader.read(first.ledgers, first.ledgerDates, () => true),
  };
  let readings = 0;
  let takings = 0;
  let asked: HolidayRequest | null = null;
  let baseline: BaselineRead | null = null;
  const session = createSession(ports, { ...texts, commits: noCommits, holidays: noHolidays });
  // A ledger may lie in a folder that the machine names, and be named by its whole path.
  const uriOf = (file: string): vscode.Uri =>
    /^(?:\/|[A-Za-z]:)/.test(file) ? vscode.Uri.file(file) : vscode.Uri.joinPath(folder, file);
  const fileOf = (uri: vscode.Uri): string | null => {
    const address = uri.toString();
    const names = [...texts.files, ...texts.ledgers].map(({ path }) => path);
    return names.find((name) => uriOf(name).toString() === address) ?? null;
  };
  const withBuffer = <F extends PlanFile | LedgerFile>(file: F): F => {
    const text = bufferOf(uriOf(file.path).fsPath);
    return text === undefined || text === file.text ? file : { ...file, text };
  };
  let { ledgerDates } = first;
  const takeLedger = async (ledger: LedgerFile): Promise<void> => {
    const taking = ++takings;
    const [taken = ledger] = await reader.read([ledger], ledgerDates, () => taking === takings);
    if (taking !== takings) return;
    texts = { ...texts, ledgers: texts.ledgers.map((file) => (file.path === taken.path ? taken : file)) };
    session.update(texts);
  };
  return {
    key: root.toString(),
    folder,
    root,
    session,
    uriOf,
    fileOf,
    async reload() {
      const reading = ++readings;
      const next = await read(root.fsPath, bufferOf);
      if (!next || reading !== readings) return;
      const ledgers = await reader.read(next.ledgers, next.ledgerDates, () => reading === readings);
      if (reading !== readings) return;
      ({ ledgerDates } = next);
      // What was typed while the files were read is newer than they are.
      texts = { files: next.files.map(withBuffer), ledgers: ledgers.map(withBuffer) };
      session.update(texts);
    },
    takeBuffer(document) {
      const path = fileOf(document.uri);
      if (path === null) return;
      const text = document.getText();
      const known = [...texts.files, ...texts.ledgers].find((file) => file.path === path);
      if (known?.text === text) return;
      const ledger = texts.ledgers.find((file) => file.path === path);
      if (ledger && text.length > mostAtOnce) {
        // Rows by the hundred thousand: typing goes on, and the figures follow.
        void takeLedger({ ...ledger, text });
        return;
      }
      texts = {
        files: texts.files.map((file) => (file.path === path ? { ...file, text } : file)),
        ledgers: texts.ledgers.map((file) => (file.path === path ? { ...file, text } : file)),
      };
      session.update(texts);
    },
    setCommits: (commits) => session.update({ commits }),
    setRepositories: (repositories) => session.update({ repositories }),
    setChanges: (changes) => session.update({ changes }),
    setReminders(reminders) {
      const known = session.state().snapshot.inputs.reminders ?? null;
      if (!equal(reminders, known)) session.update({ reminders });
    },
    setSignatures(signatures) {
      const known = session.state().snapshot.inputs.signatures ?? null;
      if (!equal(signatures, known)) session.update({ signatures });
    },
    setCommitted(revisions) {
      const known = session.state().snapshot.inputs.committed ?? [];
      const isSame =
        revisions.length === known.length && revisions.every(({ hash }, i) => hash === known[i]?.hash);
      if (!isSame) session.update({ committed: revisions });
    },
    setBaseline(read) {
      if (equal(read, baseline)) return;
      baseline = read;
      session.update({ baseline });
    },
    async readHolidays() {
      const { plan, statusDay } = session.state().snapshot;
      const approved = baseline && 'revision' in baseline ? baseline.revision : null;
      const request = joinRequests(
        holidayRequest(plan, statusDay),
        approved && revisionRequest(approved.files, approved.day),
      );
      if (equal(request, asked)) return;
      asked = request;
      // Those of regions that no calendar names any more do no harm.
      if (!request) return;
      const found = await lookUp(request);
      // Overtaken by a newer request, or by the end of the plan.
      if (asked !== request) return;
      if (!found.ok) throw new Error(found.error);
      session.update({ holidays: found.value });
    },
    dispose() {
      asked = null;
      session.dispose();
    },
  };
}

function bufferOf(path: string): string | undefined {
  return vscode.workspace.textDocuments
    .find((document) => document.uri.scheme === 'file' && document.uri.fsPath === path)
    ?.getText();
}
