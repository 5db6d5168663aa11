/** A colour on a light ground and on a dark one. */
export interface Pair {
  light: string;
  dark: string;
}

/** Every colour of the site and of its pictures. What each must contrast with is in tests/styles/tokens.test.ts. */
export const tokens = {
  // The page
  background: { light: '#ffffff', dark: '#121212' },
  surface: { light: '#f4f6f8', dark: '#1c1f23' },
  text: { light: '#1a1f26', dark: '#e9ecef' },
  muted: { light: '#515b67', dark: '#a9b2bd' },
  border: { light: '#d5dbe1', dark: '#343a42' },
  'border-strong': { light: '#76828f', dark: '#7b8693' },
  link: { light: '#0b5394', dark: '#8cc4f5' },
  'link-hover': { light: '#073763', dark: '#c0e0fc' },
  'link-visited': { light: '#5a3a86', dark: '#c3a6f0' },
  focus: { light: '#a8480a', dark: '#ffb454' },
  accent: { light: '#0b3c5d', dark: '#9fc9ea' },
  'accent-text': { light: '#ffffff', dark: '#121212' },
  // A remark set apart from the text: a slip in a source, accounts that differ
  note: { light: '#fbf4e4', dark: '#292312' },
  'note-edge': { light: '#94690c', dark: '#d3a040' },
  // What was only thought of; what accounts differ on
  ghost: { light: '#5f6a76', dark: '#98a3af' },
  differs: { light: '#8a4b00', dark: '#f0b45c' },

  // Charts
  rule: { light: '#dfe4e9', dark: '#2c3137' },
  'rule-minor': { light: '#eef1f4', dark: '#1f2327' },
  join: { light: '#66727f', dark: '#939eaa' },
  mark: { light: '#3d5a75', dark: '#8fb0cf' },
  'mark-letter': { light: '#ffffff', dark: '#121212' },
  'tone-2': { light: '#0f6b68', dark: '#5cc0b8' },
  'tone-2-letter': { light: '#ffffff', dark: '#121212' },
  'tone-3': { light: '#6a4c93', dark: '#b79be0' },
  'tone-3-letter': { light: '#ffffff', dark: '#121212' },

  // Places on a scale, the highest first
  'level-4of4': { light: '#0b3c5d', dark: '#cae4f2' },
  'level-4of4-letter': { light: '#ffffff', dark: '#121212' },
  'level-3of4': { light: '#2073bc', dark: '#4795d1' },
  'level-3of4-letter': { light: '#ffffff', dark: '#121212' },
  'level-2of4': { light: '#d9640a', dark: '#f09942' },
  'level-2of4-letter': { light: '#000000', dark: '#121212' },
  'level-1of4': { light: '#7a1230', dark: '#bf4071' },
  'level-1of4-letter': { light: '#ffffff', dark: '#ffffff' },
  'level-2of2': { light: '#6b7682', dark: '#dfe4ea' },
  'level-2of2-letter': { light: '#ffffff', dark: '#121212' },
  'level-1of2': { light: '#272d35', dark: '#8792a0' },
  'level-1of2-letter': { light: '#ffffff', dark: '#121212' },
} as const satisfies Record<string, Pair>;

/** The name of a colour. */
export type Token = keyof typeof tokens;

/** The colours as custom properties (`--text`) for the page; dark where the reader's device is, and light on paper. */
export function tokensCss(): string {
  return `:root {
  color-scheme: light dark;
${properties('light', '  ')}
}
@media screen and (prefers-color-scheme: dark) {
  :root {
${properties('dark', '    ')}
  }
}
`;
}

function properties(scheme: keyof Pair, indent: string): string {
  return Object.entries(tokens)
    .map(([name, pair]) => `${indent}--${name}: ${pair[scheme]};`)
    .join('\n');
}
