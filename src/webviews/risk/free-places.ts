/**
 * Places for the labels of a drawing, one after the other: a label that would cover another one moves up or down by lines
 * until it stands free. Widths are taken from the letters, since nothing is measured before it is drawn.
 */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

const letter = 6.4;
const line = 14;
/** Lines up and down that are tried, the nearest first. */
const tries = [0, -1, 1, -2, 2, -3, 3, -4];

/** @returns where each label has its baseline */
export function freePlaces(labels: readonly Label[], top: number, bottom: number): readonly number[] {
  const placed: Box[] = [];
  return labels.map((label) => {
    const ys = tries.map((n) => label.y + n * line).filter((y) => y >= top && y <= bottom);
    const y = ys.find((each) => !placed.some((box) => covers(box, boxOf(label, each)))) ?? label.y;
    placed.push(boxOf(label, y));
    return y;
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

function boxOf({ text, x, anchor }: Label, y: number): Box {
  const width = text.length * letter;
  return anchor === 'start' ? { left: x, right: x + width, y } : { left: x - width, right: x, y };
}

function covers(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < line - 2;
}
