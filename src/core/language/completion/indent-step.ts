/** How far a plan indents what stands below a key: the step of the first line that is indented. */

const standard = '  ';
/** The first indented line stands near the top. */
const lookedAt = 2000;

export function indentStep(text: string): string {
  return /^( {1,8})\S/m.exec(text.slice(0, lookedAt))?.[1] ?? standard;
}
