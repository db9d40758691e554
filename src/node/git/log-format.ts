/**
 * How a log is kept as bytes: a first line, a header in JSON, the columns of the store as they are, the words in blocks of
 * records, and a checksum. `write-log-bytes.ts` writes it, `read-log-bytes.ts` reads it.
 */
import { endianness } from 'node:os';
import type { Branch, Signature } from '../../core/model/commit';

/** Changes with the meaning of any byte. */
export const magic = `milewright log 2 ${endianness()}\n`;
export const checksum = 'sha256';
/** Of a record: row, person, day, and the bytes of subject, body and trailers, four bytes each. */
export const recordLength = 24;
export const blockLength = 1_048_576;

export interface LogHeader {
  /** What the bytes are of: those of anything else are not read. */
  readonly key: string;
  /** Words that the writer wants back. */
  readonly extra: readonly string[];
  /** Bytes of a hash. */
  readonly width: number;
  readonly rows: number;
  /** Numbers in the pool of further parents. */
  readonly pool: number;
  readonly commits: number;
  readonly people: readonly Signature[];
  readonly branches: readonly Branch[];
  readonly mainBranch: string | null;
  readonly head: string | null;
  readonly tags: readonly (readonly [row: number, names: readonly string[]])[];
}
