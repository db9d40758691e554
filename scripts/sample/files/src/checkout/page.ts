// The checkout page: what to pay, how, and one button.
export interface Checkout {
  lines: readonly { title: string; amount: number }[];
  way: 'card' | 'wallet';
}

export function total(checkout: Checkout): number {
  return checkout.lines.reduce((sum, line) => sum + line.amount, 0);
}

export function buttonLabel(checkout: Checkout, print: (amount: number) => string): string {
  return `Pay ${print(total(checkout))}`;
}

export function waysFirst(hasWallet: boolean): readonly Checkout['way'][] {
  return hasWallet ? ['wallet', 'card'] : ['card'];
}
