/** Values of options that several commands read alike. */

export function wholeNumber(text: string, least: number, most: number): number | null {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}
