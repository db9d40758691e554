/** The line above the headline: what the page is of, and since when it is not of the present text. */
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';

interface Props {
  readonly scope: readonly string[];
  /** Null: the text is the present one. */
  readonly stale: string | null;
  /** What a page has to add at the end. */
  readonly children?: ComponentChildren;
}

export function ScopeLine({ scope, stale, children }: Props): JSX.Element {
  return (
    <div class="scope">
      {scope.map((text) => (
        <span key={text}>{text}</span>
      ))}
      {stale !== null && (
        <span role="status">
          <Icon name="warning" /> {stale}
        </span>
      )}
      {children}
    </div>
  );
}
