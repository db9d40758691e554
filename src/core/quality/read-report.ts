/**
 * Reads a report whatever its kind, piece by piece: XML of JUnit or Cobertura, lcov, or SARIF, told apart by how they begin
 * and not by what the file is called.
 */
import { lcovReader } from './lcov';
import { broken, type ParsedReport, type ReportReader } from './report';
import { sarifReader } from './sarif';
import { xmlReader } from './xml-report';

/** Characters that may stand before a report begins. */
const mostBlank = 10_000;

export function reportReader(): ReportReader {
  let reader: ReportReader | null = null;
  let start = '';
  return {
    write(text) {
      if (reader) return reader.write(text);
      start = (start + text).replace(/^[\uFEFF\s]+/, '');
      if (start === '') return true;
      reader = readerOf(start);
      return reader ? reader.write(start) : start.length < mostBlank && maybeLcov(start);
    },
    end: () => reader?.end() ?? broken(start === '' ? 'It is empty.' : 'It is no report that is known here.'),
  };
}

/** The same of a text that is at hand. */
export function parseReport(text: string): ParsedReport {
  const reader = reportReader();
  reader.write(text);
  return reader.end();
}

function readerOf(start: string): ReportReader | null {
  if (start.startsWith('<')) return xmlReader();
  if (start.startsWith('{')) return sarifReader();
  return /^(?:TN:|SF:)/.test(start) ? lcovReader() : null;
}

/** The first letters may come alone. */
function maybeLcov(start: string): boolean {
  return start.length < 3;
}
