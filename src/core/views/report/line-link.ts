/** The address of a line as a link beside the plan: nothing of a path can end it, or begin a scheme. */
import type { LineOf } from './report-model';

export function lineLink({ file, line }: ReturnType<LineOf>): string {
  // Half of a character has no code that a link could carry.
  const parts = file.replaceAll(/\p{Surrogate}/gu, '\uFFFD').split('/');
  return `./${parts.map(encodeURIComponent).join('/')}#L${line}`;
}
