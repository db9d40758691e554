/**
 * lcov's tracefiles (geninfo(1)): one record for each file, `SF:path`, `DA:line,count`, `LF` and `LH` as its own sums, and
 * `end_of_record`. A record that contradicts its own sums is wrong, and one without an end is cut off.
 */
import { broken, type CoveredLines, type ParsedReport, type ReportReader } from './report';

/** No line of a tracefile is longer; a path has at most 4096 bytes. */
const longestLine = 100_000;
const mostFiles = 100_000;

interface Record {
  readonly path: string;
  readonly hits: Map<number, boolean>;
  found: number | null;
  hit: number | null;
}

export function lcovReader(): ReportReader {
  const files = new Map<string, CoveredLines>();
  let rest = '';
  let record: Record | null = null;
  let problem: string | null = null;
  let number = 0;

  const close = (): void => {
    if (!record) return;
    const { path, hits, found, hit } = record;
    record = null;
    const covered = Array.from(hits.values()).filter(Boolean).length;
    if (hits.size > 0 && ((found !== null && found !== hits.size) || (hit !== null && hit !== covered))) {
      problem = `Line ${number}: it says ${hit ?? covered} of ${found ?? hits.size} lines, and lists ${covered} of ${hits.size}.`;
      return;
    }
    const own = { lines: hits.size || (found ?? 0), covered: hits.size > 0 ? covered : (hit ?? 0) };
    // Several runs may have covered the same file: what the better one shows was run.
    const known = files.get(path);
    if (!known || own.covered > known.covered) files.set(path, own);
  };
  const take = (line: string): void => {
    number++;
    const [key, value = ''] = split(line);
    if (key === 'SF') {
      if (record) problem = `Line ${number}: a file begins before the last one has ended.`;
      record = { path: value, hits: new Map(), found: null, hit: null };
    } else if (key === 'end_of_record') close();
    else if (record && key === 'DA') {
      const [at, count] = value.split(',');
      if (!/^\d+$/.test(at ?? '') || !/^-?\d+(?:\.\d+)?(?:e\+?\d+)?$/.test(count ?? '')) {
        problem = `Line ${number} cannot be read.`;
      } else record.hits.set(Number(at), (record.hits.get(Number(at)) ?? false) || Number(count) > 0);
    } else if (record && key === 'LF') record.found = Number(value);
    else if (record && key === 'LH') record.hit = Number(value);
    if (files.size > mostFiles) problem = `It names more than ${mostFiles} files.`;
  };
  return {
    write(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) problem = `Line ${number + 1} is longer than any line of lcov.`;
      for (const line of lines) {
        if (problem !== null) return false;
        take(line.replace(/\r$/, ''));
      }
      return problem === null;
    },
    end(): ParsedReport {
      if (problem === null && rest !== '') take(rest);
      if (problem !== null) return broken(problem);
      if (record) return broken('It ends in the middle of a file.');
      return { report: { kind: 'coverage', files }, problem: null, seconds: null };
    },
  };
}

function split(line: string): readonly [key: string, value?: string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line] : [line.slice(0, colon), line.slice(colon + 1)];
}
