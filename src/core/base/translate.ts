/**
 * A sentence in the editor's language. The core speaks English; whoever shows it lends a translation, VS Code's
 * `l10n.t` in the editor. Placeholders are `{0}`, `{1}`, …
 */
export type Translate = (sentence: string, ...values: readonly (string | number)[]) => string;

/** The sentence with its values in their places; a placeholder without a value stays. */
export function fillIn(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replaceAll(/\{(\d+)\}/g, (placeholder, index: string) =>
    String(values[Number(index)] ?? placeholder),
  );
}

/** The sentence as it is written, with its values filled in. */
export const inEnglish: Translate = (sentence, ...values) => fillIn(sentence, values);
