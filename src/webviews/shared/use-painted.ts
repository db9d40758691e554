/** Draws a page in two steps: what a reader looks at first is on the screen before the rest is computed. */
import { useEffect, useState } from 'preact/hooks';

/**
 * False until what was drawn when `isReady` became true has been painted, then true for good. Meanwhile the page is
 * `aria-busy`, so that nobody takes half of it for all.
 */
export function usePainted(isReady: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  // An effect runs after the frame that it belongs to.
  useEffect(() => {
    if (isReady) setPainted(true);
  }, [isReady]);
  useEffect(() => {
    document.body.ariaBusy = isPainted ? null : 'true';
  }, [isPainted]);
  return isPainted;
}
