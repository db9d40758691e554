/** Entry point of the command line: lends the process to `cli/`, and decides nothing. */
import { version } from '../package.json';
import { exitCodes } from './cli/exit-codes';
import { runCommandLine } from './cli/run-command-line';
import { keepCrashLog } from './node/crash-log';
import { createHolidayReader } from './node/holidays/read-holidays';
import { ledgerFolders } from './node/ledger-folders';

const args = process.argv.slice(2);

// Whoever reads may have seen enough: `milewright check | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    // A full disk is no finding.
    if (stream === process.stdout)
      process.stderr.write(`milewright: the output cannot be written: ${error.message}\n`);
    process.exit(exitCodes.cannotRun);
  });
}

void runCommandLine(args, version, {
  folder: process.cwd(),
  program: [process.execPath, __filename],
  colour: wantsColour(process.env, process.stdout.isTTY),
  width: process.stdout.isTTY ? process.stdout.columns : null,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  keepLog: (error) => keepCrashLog(error, version, args),
  readHolidays: createHolidayReader(`${__dirname}/holidays.js`),
  ledgerFolders: ledgerFolders(process.env),
}).then((exitCode) => {
  process.exitCode = exitCode;
});

/** NO_COLOR (no-color.org) turns colours off, FORCE_COLOR on; otherwise a terminal that can has them. */
function wantsColour(
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv,
  isTerminal: boolean | undefined,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal === true && TERM !== 'dumb';
}
