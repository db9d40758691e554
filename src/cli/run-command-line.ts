/**
 * One run of the command line: reads the words, opens the plan, prints the answer. Everything that can go wrong with
 * the surroundings ends in one sentence and an exit code; an exception is a bug, and ends here (invariant I10).
 */
import { CommanderError } from 'commander';
import type { Result } from '../core/base/result';
import { writeFiles } from '../node/write-files';
import { readArguments, type Request } from './arguments';
import type { ChangeAnswer, FileCommand, PlanCommand } from './commands/command';
import { allCommands } from './commands/index';
import { exitCodes, type ExitCode } from './exit-codes';
import { openPlan, type PlanReport } from './open-plan';
import { printable, printJson, styleOf } from './print';
import { repositoryPaths } from './repository-option';
import type { Terminal } from './terminal';

const partly =
  'The text of the plan is broken; the answer holds what could be read. «milewright check» says where.';

export async function runCommandLine(
  args: readonly string[],
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.cannotRun;
  try {
    await readArguments(args, allCommands, version, terminal, async (request) => {
      exitCode = await answer(request, version, terminal);
    });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.cannotRun;
    const log = terminal.keepLog(error);
    const what = printable(error instanceof Error ? error.message : String(error));
    const where = log === null ? 'No log could be written.' : `The log is ${log}`;
    terminal.err(`milewright: internal error: ${what.slice(0, 200)}. ${where}\n`);
    return exitCodes.internalError;
  }
}

async function answer(request: Request, version: string, terminal: Terminal): Promise<ExitCode> {
  const { command } = request;
  return 'run' in command
    ? answerFiles(command, request, terminal)
    : answerPlan(command, request, version, terminal);
}

async function answerFiles(command: FileCommand, request: Request, terminal: Terminal): Promise<ExitCode> {
  const answered = await command.run(request.options, terminal);
  if (!answered.ok) {
    terminal.err(`milewright: ${printable(answered.error)}\n`);
    return exitCodes.cannotRun;
  }
  const { text, json, failed } = answered.value;
  terminal.out(request.format === 'json' ? printJson(json) : text(styleOf(terminal)));
  return failed ? exitCodes.findings : exitCodes.clean;
}

async function answerPlan(
  command: PlanCommand,
  { format, path, today, options }: Request,
  version: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const revisions = command.revisions?.(options) ?? null;
  const repositories = repositoryPaths(options);
  const opened = await openPlan(
    {
      path,
      today,
      commits: command.commits,
      code: command.code ?? false,
      gates: command.gates ?? false,
      repositories,
      revisions,
    },
    version,
    terminal,
  );
  if (!opened.ok) {
    terminal.err(`milewright: ${printable(opened.error)}\n`);
    return exitCodes.cannotRun;
  }
  const asked = opened.value;
  const prepared = 'prepare' in command ? command.prepare?.(asked, options) : undefined;
  if (prepared?.texts) {
    const written = await write(asked, prepared.texts);
    if (!written.ok) {
      terminal.err(`milewright: ${printable(written.error)}\n`);
      return exitCodes.cannotRun;
    }
  }
  const report = prepared?.report ?? asked;
  const { broken } = report.snapshot.parsed;
  const notes = [...report.notes, ...(command.answers === 'figures' && broken ? [partly] : [])];
  for (const note of notes) terminal.err(`milewright: ${printable(note)}\n`);
  if ('answer' in command) {
    const answered = command.answer(report, options);
    const written = answered.ok ? await write(report, answered.value.texts) : answered;
    if (answered.ok && written.ok) {
      const { text, json } = answered.value;
      terminal.out(format === 'json' ? printJson(json) : text(styleOf(terminal)));
      if (answered.value.failed) return exitCodes.findings;
    } else if (!written.ok) {
      terminal.err(`milewright: ${printable(written.error)}\n`);
      return exitCodes.cannotRun;
    }
  } else {
    const print = command.formats?.[format]?.print ?? command.text;
    terminal.out(
      format === 'json'
        ? printJson(command.json(report, options))
        : print(report, styleOf(terminal), options),
    );
  }
  const own = 'fails' in command ? command.fails?.(report, options) : undefined;
  const failed =
    own ??
    (command.answers === 'figures'
      ? broken
      : report.diagnostics.some(({ finding }) => finding.severity === 'error'));
  return failed ? exitCodes.findings : exitCodes.clean;
}

/** Before anything is printed, so that what is said to be written is. */
function write(
  { snapshot, folder }: PlanReport,
  after: ChangeAnswer['texts'],
): Promise<Result<null, string>> {
  const texts = new Map(snapshot.inputs.files.map(({ path, text }) => [path, text]));
  return writeFiles(
    folder,
    [...(after ?? [])].map(([path, text]) => ({ path, before: texts.get(path) ?? '', after: text })),
  );
}
