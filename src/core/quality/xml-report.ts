/**
 * XML of test results and coverage, by events of `saxes`: no tree is built, however large the file is. Entities that a
 * document declares itself are not expanded, so that none can grow; what uses one is no report that can be read.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { oneLine } from '../base/one-line';
import { coberturaElements } from './cobertura';
import { junitElements } from './junit';
import { broken, type ReportReader } from './report';
import type { XmlElements } from './xml-elements';

/** Nothing that a tool writes is deeper. */
const deepest = 100;

export function xmlReader(): ReportReader {
  // Its types take no namespaces: names are as they stand.
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
  const above: string[] = [];
  let elements: XmlElements | null = null;
  let problem: string | null = null;
  let root: string | null = null;
  const stop = (sentence: string): void => {
    problem ??= sentence;
  };
  parser.on('error', (error) => stop(`It is no well-formed XML: ${oneLine(error.message, 100)}`));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (problem !== null) return;
    if (root === null) {
      root = name;
      elements = elementsOf(name);
      if (!elements) return stop(`It is no report that is known here: its root is <${oneLine(name, 40)}>.`);
    }
    if (above.length >= deepest) return stop('Its elements lie deeper in each other than those of any tool.');
    elements?.open(name, attributes, above, parser.line);
    above.push(name);
    listen();
  });
  parser.on('closetag', ({ name }) => {
    if (problem !== null) return;
    above.pop();
    elements?.close(name);
    listen();
  });
  /** Without a listener no text is kept: what a test has printed may be most of the file. */
  const listen = (): void => {
    const name = above.at(-1);
    if (name !== undefined && elements?.wantsText.has(name)) {
      parser.on('text', (text) => elements?.text(name, text));
    } else parser.off('text');
  };
  return {
    write(text) {
      if (problem === null) parser.write(text);
      return problem === null;
    },
    end() {
      if (problem === null) parser.close();
      return problem === null && elements !== null
        ? elements.end()
        : broken(problem ?? 'It holds no element.');
    },
  };
}

function elementsOf(root: string): XmlElements | null {
  if (root === 'testsuites' || root === 'testsuite') return junitElements();
  return root === 'coverage' ? coberturaElements() : null;
}
