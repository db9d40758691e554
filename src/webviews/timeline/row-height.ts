/** The height of a row in pixels: that of a row in VS Code's trees. */
export const rowHeight = 22;
