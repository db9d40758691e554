/** What a format of XML makes of its elements, one after another. */
import type { ParsedReport } from './report';

/** Called in the order of the document; nothing after a fault. */
export interface XmlElements {
  /** @param above names of the elements it lies in, the root first */
  open(
    name: string,
    attributes: Readonly<Record<string, string>>,
    above: readonly string[],
    line: number,
  ): void;
  close(name: string): void;
  /** Text directly in an element that `wantsText` names. */
  text(name: string, text: string): void;
  readonly wantsText: ReadonlySet<string>;
  end(): ParsedReport;
}
