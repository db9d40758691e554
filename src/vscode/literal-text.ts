/**
 * Plan text where VS Code gives some characters a meaning: `[x](command:y)` is a link in a notification, and runs the
 * command, `$(x)` an icon in a list. An invisible joiner keeps both what they are.
 */
import { oneLine } from '../core/base/one-line';

const wordJoiner = '\u2060';

/** @param text of the plan or of the repository; what is returned is one line that looks the same */
export function literalText(text: string): string {
  return oneLine(text).replaceAll(/([\]$])\(/g, `$1${wordJoiner}(`);
}
