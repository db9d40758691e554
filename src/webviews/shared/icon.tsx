/** A codicon, which only repeats what a text beside it says. */
import '@vscode/codicons/dist/codicon.css';
import type { JSX } from 'preact';

export function Icon({
  name,
  tone = 'plain',
}: {
  readonly name: string;
  readonly tone?: string;
}): JSX.Element {
  return <i class={`codicon codicon-${name} ${tone}`} aria-hidden="true" />;
}
