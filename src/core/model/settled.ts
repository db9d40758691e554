/** Words by which people say that an entry of a register asks for nothing any more. */

const words = new Set(
  (
    'closed done resolved solved fixed decided confirmed validated refuted wrong superseded rejected dropped ' +
    'cancelled canceled approved implemented'
  ).split(' '),
);

export function isSettled({ status }: { readonly status: string | null }): boolean {
  return words.has(status?.trim().toLowerCase() ?? '');
}
