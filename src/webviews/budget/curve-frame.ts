/** Where the S-curve is drawn: its plot in pixels, and the way from days and amounts into it. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly narrow: boolean;
  x(day: number): number;
  y(amount: number): number;
}
