/**
 * What stands on the command line, read by commander: the commands of the registry, each with the same path and the
 * same options. Wrong words are answered with one sentence and «cannot run»; nothing is read or printed here but help.
 */
import { Command as Program, InvalidArgumentError, Option } from 'commander';
import { parseDay, type Day } from '../core/base/dates';
import type { Command, CommandOption, OptionValues } from './commands/command';
import type { Terminal } from './terminal';

export interface Request {
  readonly command: Command;
  /** A folder or a plan file, as written; the present folder when left out. */
  readonly path: string;
  /** `--today`, or null for the clock's. */
  readonly today: Day | null;
  /** `text`, `json` or the name of one of the command's own formats. */
  readonly format: string;
  /** The command's own. */
  readonly options: OptionValues;
}

/**
 * @param run is called once when a command was named, and never for help or wrong words
 * @throws CommanderError for help (exit code 0), the version (0) and wrong words
 */
export async function readArguments(
  args: readonly string[],
  commands: readonly Command[],
  version: string,
  terminal: Pick<Terminal, 'out' | 'err'>,
  run: (request: Request) => Promise<void>,
): Promise<void> {
  const program = new Program('milewright')
    .description('Schedule, commits, budget and findings of the plan in project.yaml.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'milewright: ')),
    });
  for (const command of commands) {
    const formats = {
      json: { summary: 'print JSON, as docs/json-output.md says' },
      ...('formats' in command ? command.formats : {}),
    };
    const names = Object.keys(formats);
    const child = program
      .command(command.name)
      .copyInheritedSettings(program)
      .summary(command.summary)
      .description(command.description);
    const takesPlan = !('run' in command);
    if (takesPlan) {
      child.addOption(new Option('--today <date>', 'take this date for today').argParser(readToday));
    }
    const words = command.words ?? [];
    for (const { name, summary, optional } of words) {
      child.argument(optional ? `[${name}]` : `<${name}>`, summary);
    }
    if (takesPlan && words.length === 0) child.argument('[path]', planPath, '.');
    else if (takesPlan) child.addOption(new Option('--plan <path>', planPath).default('.', 'this folder'));
    const own = command.options ?? [];
    for (const option of own) child.addOption(programOption(option));
    for (const [name, { summary }] of Object.entries(formats)) {
      child.addOption(new Option(`--${name}`, summary).conflicts(names.filter((other) => other !== name)));
    }
    child.action(async (...given: readonly unknown[]) => {
      const options = given[takesPlan ? Math.max(1, words.length) : words.length] as Readonly<
        Record<string, unknown>
      >;
      const said = words.flatMap(({ name }, i): [string, string][] =>
        given[i] === undefined ? [] : [[name, given[i] as string]],
      );
      await run({
        command,
        path: takesPlan ? ((words.length === 0 ? given[0] : options['plan']) as string) : '.',
        today: (options['today'] as Day | undefined) ?? null,
        format: names.find((name) => options[name] === true) ?? 'text',
        options: new Map<string, OptionValue>([
          ...said,
          ...own.flatMap(({ name }) => {
            const value = options[new Option(`--${name}`).attributeName()] as OptionValue | undefined;
            return value === undefined ? [] : [[name, value] as const];
          }),
        ]),
      });
    });
  }
  await program.parseAsync(args, { from: 'user' });
}

const planPath = 'the plan, or the folder of its project.yaml';

type OptionValue = OptionValues extends ReadonlyMap<string, infer Value> ? Value : never;

function programOption(option: CommandOption): Option {
  const { name, argument, summary, repeats } = option;
  if (argument === null) return new Option(`--${name}`, summary);
  const made = new Option(`--${name} <${argument}>`, summary);
  return repeats
    ? made.argParser((text, before: readonly (number | string)[] | undefined) => [
        ...(before ?? []),
        readOption(option, text),
      ])
    : made.argParser((text) => readOption(option, text));
}

function readOption({ read, takes }: CommandOption, text: string): number | string {
  const value = read(text);
  if (value === null) throw new InvalidArgumentError(`It takes ${takes}.`);
  return value;
}

function readToday(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new InvalidArgumentError('It takes a date, such as 2026-05-04.');
  return day;
}
