/**
 * Drawings as SVG files, for reports and slides: elements as text, with everything that a plan says escaped. Nothing in
 * it runs, refers to another place or depends on a theme.
 */

export type SvgAttributes = Readonly<Record<string, string | number | null>>;

/** @param attributes null: left out; numbers to a hundredth of a pixel */
export function svgElement(
  name: string,
  attributes: SvgAttributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeXml(typeof value === 'number' ? printNumber(value) : value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

export function svgText(text: string, attributes: SvgAttributes): string {
  return svgElement('text', attributes, [escapeXml(text)]);
}

/** `M0 0L10 5`; empty for less than two points. */
export function svgPath(points: readonly (readonly [x: number, y: number])[]): string {
  if (points.length < 2) return '';
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${printNumber(x)} ${printNumber(y)}`).join('');
}

/** A whole file on white, with a title and a description for those who do not see it. */
export function svgFile(
  {
    width,
    height,
    title,
    description,
  }: { width: number; height: number; title: string; description: string },
  children: readonly string[],
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': 'Segoe UI, Helvetica, Arial, sans-serif',
  };
  const root = svgElement('svg', attributes, [
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    svgElement('rect', { width, height, fill: '#ffffff' }),
    ...children.map((child) => `\n${child}`),
    '\n',
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** XML has no place for most control characters and halves of characters, escaped or not. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function printNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}
