/** The steps of an entry in a ledger: figures that are read while they are typed, days, and a note that may be left out. */
import * as vscode from 'vscode';
import { parseDay, printDay, type Day } from '../core/base/dates';

/** What an argument of a command says already; for a keybinding. */
export type GivenEntry = Readonly<Partial<Record<string, string>>>;

export function givenIn(argument: unknown): GivenEntry {
  if (typeof argument !== 'object' || argument === null) return {};
  const texts = Object.entries(argument).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** @returns undefined where it was left */
export async function askFor<T>(
  title: string,
  prompt: string,
  read: (text: string) => T | null,
  given: string | undefined,
): Promise<T | undefined> {
  const known = given === undefined ? null : read(given);
  if (known !== null) return known;
  const text = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (typed) => (read(typed) === null ? prompt : null),
  });
  return text === undefined ? undefined : (read(text) ?? undefined);
}

/** Today, yesterday, or any date that is typed. */
export async function askForDay(
  title: string,
  today: Day,
  given: string | undefined,
): Promise<Day | undefined> {
  const known = given === undefined ? null : parseDay(given);
  if (known !== null) return known;
  const other = vscode.l10n.t('Another day…');
  const picked = await vscode.window.showQuickPick(
    [
      { label: printDay(today), description: vscode.l10n.t('today') },
      { label: printDay(today - 1), description: vscode.l10n.t('yesterday') },
      { label: other },
    ],
    { title },
  );
  if (!picked) return undefined;
  const prompt = vscode.l10n.t('A date such as {0}', printDay(today));
  return picked.label === other ? askFor(title, prompt, parseDay, undefined) : parseDay(picked.label)!;
}

/** Empty where there is none; undefined where it was left. */
export function askForNote(title: string, given: string | undefined): Thenable<string | undefined> {
  if (given !== undefined) return Promise.resolve(given);
  const prompt = vscode.l10n.t('A note, or nothing');
  return vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true });
}
