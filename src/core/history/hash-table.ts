/**
 * Hashes of commits as bytes in one array, each with a row, and the way from a hash to its row: a table of a million
 * takes 30 MB, where a map of strings takes 130. Names that are no hash of git's length are kept as they are.
 */

export interface HashTable {
  /** The row of a hash, or -1. */
  find(hash: string): number;
  /** The row of a hash; a new one where it has none. */
  rowOf(hash: string): number;
  /** The same for letters in ASCII, which spares the string. */
  rowOfLetters(letters: Uint8Array, start: number, end: number): number;
  hash(row: number): string;
  size(): number;
  /** Bytes of each hash; 0 while nobody knows. */
  width(): number;
  /** Whether every row is a hash of this width. */
  isPlain(): boolean;
  /** Of all rows, `rowsOfPage` after one another in each array. */
  pages(): readonly Uint8Array[];
}

/** Arrays of this many rows: one that grows would lie in memory twice. */
export const rowsOfPage = 4096;
const pageBits = 12;
const inPage = rowsOfPage - 1;

const smallest = 1024;
const digits = '0123456789abcdef';
/** 40 letters of SHA-1, 64 of SHA-256. */
const isHash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function valueOf(letter: number): number {
  if (letter >= 48 && letter <= 57) return letter - 48;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

export interface HashPages {
  readonly width: number;
  readonly rows: number;
  /** Each of `rowsOfPage` rows, the last one too. */
  readonly hashes: readonly Uint8Array[];
}

/** @param from rows that are there already: the arrays are taken over */
export function hashTable(from: HashPages | null = null): HashTable {
  let width = from?.width ?? 0;
  const pages = Array.from(from?.hashes ?? []);
  let size = from?.rows ?? 0;
  let slots = new Int32Array(smallest).fill(-1);
  const wanted = new Uint8Array(32);
  /** Names of another form, by their row and the other way round. */
  const odd = new Map<number, string>();
  const rowOfOdd = new Map<string, number>();

  const slotOf = (array: Uint8Array, at: number): number =>
    ((array[at]! << 24) | (array[at + 1]! << 16) | (array[at + 2]! << 8) | array[at + 3]!) ^
    (array[at + width - 1]! << 8);
  /** Where the wanted hash is, or would be. */
  const place = (): number => {
    const mask = slots.length - 1;
    let slot = slotOf(wanted, 0) & mask;
    for (let row = slots[slot]!; row >= 0; row = slots[slot]!) {
      const bytes = pages[row >> pageBits]!;
      const at = (row & inPage) * width;
      let i = 0;
      while (i < width && bytes[at + i] === wanted[i]) i++;
      if (i === width) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const rebuild = (length: number): void => {
    slots = new Int32Array(length).fill(-1);
    const mask = length - 1;
    for (let row = 0; row < size; row++) {
      if (odd.has(row)) continue;
      let slot = slotOf(pages[row >> pageBits]!, (row & inPage) * width) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = row;
    }
  };
  const fitSlots = (): void => {
    let length = slots.length;
    while (size * 4 > length * 3) length *= 2;
    if (length !== slots.length) rebuild(length);
  };
  const addRow = (): number => {
    const row = size++;
    if (width > 0 && row >> pageBits === pages.length) pages.push(new Uint8Array(rowsOfPage * width));
    return row;
  };
  const addWanted = (): number => {
    const slot = place();
    const known = slots[slot]!;
    if (known >= 0) return known;
    const row = addRow();
    pages[row >> pageBits]!.set(
      width === wanted.length ? wanted : wanted.subarray(0, width),
      (row & inPage) * width,
    );
    slots[slot] = row;
    fitSlots();
    return row;
  };
  const addOdd = (name: string): number => {
    const known = rowOfOdd.get(name);
    if (known !== undefined) return known;
    const row = addRow();
    odd.set(row, name);
    rowOfOdd.set(name, row);
    return row;
  };
  /** False where it is no hash of this table's length. */
  const want = (letterAt: (i: number) => number, length: number): boolean => {
    if (width === 0 || length !== width * 2) return false;
    for (let i = 0; i < width; i++) {
      const high = valueOf(letterAt(i * 2));
      const low = valueOf(letterAt(i * 2 + 1));
      if (high < 0 || low < 0) return false;
      wanted[i] = (high << 4) | low;
    }
    return true;
  };
  const setWidth = (hash: string): void => {
    // Names of another form may have come before: rows stay as they are.
    if (width === 0 && isHash.test(hash)) {
      width = hash.length / 2;
      while (pages.length << pageBits < size) pages.push(new Uint8Array(rowsOfPage * width));
    }
  };
  const wantText = (hash: string): boolean => {
    setWidth(hash);
    return want((i) => hash.charCodeAt(i), hash.length);
  };
  if (size > 0) fitSlots();
  if (size > 0 && slots.length === smallest) rebuild(smallest);
  return {
    find(hash) {
      if (width > 0 && want((i) => hash.charCodeAt(i), hash.length)) return slots[place()]!;
      return rowOfOdd.get(hash) ?? -1;
    },
    rowOf: (hash) => (wantText(hash) ? addWanted() : addOdd(hash)),
    rowOfLetters(letters, start, end) {
      if (width > 0 && end - start === width * 2) {
        let i = 0;
        for (; i < width; i++) {
          const high = valueOf(letters[start + i * 2]!);
          const low = valueOf(letters[start + i * 2 + 1]!);
          if (high < 0 || low < 0) break;
          wanted[i] = (high << 4) | low;
        }
        if (i === width) return addWanted();
      }
      const text = String.fromCharCode(...letters.subarray(start, end));
      return wantText(text) ? addWanted() : addOdd(text);
    },
    hash(row) {
      const name = odd.get(row);
      if (name !== undefined) return name;
      let text = '';
      const bytes = pages[row >> pageBits]!;
      const start = (row & inPage) * width;
      for (let i = start; i < start + width; i++) text += digits[bytes[i]! >> 4]! + digits[bytes[i]! & 15]!;
      return text;
    },
    size: () => size,
    width: () => width,
    isPlain: () => width > 0 && odd.size === 0,
    pages: () => pages,
  };
}
