// The looks that every view is tried in.
export type Theme = 'dark' | 'light' | 'contrast';
