/**
 * Coverage as Cobertura's reports have it: classes with the file they stand in and their lines. Lines that stand below a
 * method are listed again below its class, and counted there. `<source>` says where names of files begin.
 */
import { broken, type CoveredLines, type ParsedReport } from './report';
import type { XmlElements } from './xml-elements';

const mostFiles = 100_000;

export function coberturaElements(): XmlElements {
  const files = new Map<string, Map<number, boolean>>();
  const sources: string[] = [];
  let file: Map<number, boolean> | null = null;
  let source = '';
  let seconds: number | null = null;
  let claimed: { readonly lines: number; readonly covered: number } | null = null;
  let problem: string | null = null;
  return {
    wantsText: new Set(['source']),
    text(_name, text) {
      source += text.slice(0, 4096);
    },
    open(name, attributes, above) {
      if (name === 'coverage') {
        seconds = secondsOf(attributes['timestamp']);
        const [lines, covered] = [attributes['lines-valid'], attributes['lines-covered']].map(wholeOf);
        if (typeof lines === 'number' && typeof covered === 'number') claimed = { lines, covered };
      } else if (name === 'source') source = '';
      else if (name === 'class') {
        const path = attributes['filename'] ?? '';
        file = files.get(path) ?? new Map<number, boolean>();
        files.set(path, file);
        if (files.size > mostFiles) problem ??= `It names more than ${mostFiles} files.`;
      } else if (name === 'line' && file && above.at(-2) === 'class') {
        const [line, hits] = [attributes['number'], attributes['hits']].map(wholeOf);
        if (typeof line !== 'number' || typeof hits !== 'number') {
          problem ??= 'A line of it has no number or no hits.';
        } else file.set(line, (file.get(line) ?? false) || hits > 0);
      }
    },
    close(name) {
      if (name === 'source' && source.trim() !== '') sources.push(source.trim());
      if (name === 'class') file = null;
    },
    end(): ParsedReport {
      if (problem !== null) return broken(problem);
      const counted = new Map<string, CoveredLines>();
      let [lines, covered] = [0, 0];
      for (const [path, hits] of files) {
        const own = { lines: hits.size, covered: Array.from(hits.values()).filter(Boolean).length };
        lines += own.lines;
        covered += own.covered;
        counted.set(joined(sources, path), own);
      }
      if (claimed && (claimed.lines !== lines || claimed.covered !== covered)) {
        return broken(
          `It contradicts itself: it says ${claimed.covered} of ${claimed.lines} lines, and lists ${covered} of ${lines}.`,
        );
      }
      return { report: { kind: 'coverage', files: counted }, problem: null, seconds };
    },
  };
}

/** Below the only source there is; of several nobody can say which. */
function joined(sources: readonly string[], path: string): string {
  const [source] = sources;
  const isWhole = path.startsWith('/') || /^[A-Za-z]:/.test(path);
  if (source === undefined || sources.length > 1 || source === '.' || isWhole) return path;
  return `${source.replace(/[/\\]+$/, '')}/${path}`;
}

function wholeOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Seconds or milliseconds: tools differ, and the second of milliseconds lies in the year 50000. */
function secondsOf(text: string | undefined): number | null {
  const value = wholeOf(text);
  if (value === null || value === 0) return null;
  return value > 100_000_000_000 ? Math.floor(value / 1000) : value;
}
