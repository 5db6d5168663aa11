import type { Comparison } from './compared.ts';
import type { FileKind } from './compared-files.ts';
import { make } from './element.ts';
import { saveFile } from './save-file.ts';

const kinds: readonly { kind: FileKind; text: string; about: string; ending: string }[] = [
  { kind: 'light', text: 'SVG', about: 'picture, for documents and pages', ending: '.svg' },
  { kind: 'dark', text: 'SVG, dark', about: 'picture, for dark pages', ending: '-dark.svg' },
  { kind: 'bitmap', text: 'PNG', about: 'picture, as a bitmap', ending: '.png' },
  { kind: 'table', text: 'CSV', about: 'table, for spreadsheets', ending: '.csv' },
];

/** Puts buttons under a comparison that make files of what it shows; what makes them is fetched when it is asked for. */
export function addTakeAway(comparison: Comparison, one: string): void {
  const status = make('span', { role: 'status' });
  const files = make(
    'p',
    { class: 'take-away-files' },
    make('span', {}, 'Take away'),
    ...kinds.map(({ kind, text, about, ending }) => {
      const more = make('span', { class: 'visually-hidden' }, `: ${about}`);
      const button = make('button', { type: 'button' }, text, more);
      button.addEventListener('click', () => {
        status.textContent = '';
        save(comparison, { kind, ending, one }).catch(() => (status.textContent = 'The file could not be made.'));
      });
      return button;
    }),
    status,
  );
  comparison.element.append(make('div', { class: 'take-away' }, files));
}

async function save(
  comparison: Comparison,
  { kind, ending, one }: { kind: FileKind; ending: string; one: string },
): Promise<void> {
  const { comparedFile } = await import('./compared-files.ts');
  saveFile(await comparedFile(kind, comparison, one), `${nameOf(comparison)}${ending}`);
}

function nameOf({ compared, isAligned }: Comparison): string {
  const ids = compared.map(({ history }) => history.id).join('-and-');
  return `${ids}-timeline${isAligned ? '-from-event' : ''}`;
}
