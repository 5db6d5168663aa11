import type { SearchResults } from '../search/query/service.ts';
import { make } from './element.ts';

/** What is said of an answer that lacks something, since it couldn't be fetched; nothing where all came. */
export function troubleLines({ lost, isAnswerLost }: SearchResults, isCut: boolean): string[] {
  return [
    ...(isCut ? ['Statements could not be searched, as the rest of the index could not be fetched.'] : []),
    ...(lost > 0 ? [`${String(lost)} of the results to be shown here could not be fetched.`] : []),
    ...(isAnswerLost ? ['What may answer this in a card could not be fetched.'] : []),
  ];
}

/** What is said where nothing can be searched, with the ways on. */
export const noIndex = (lists: string): (Node | string)[] => [
  'Nothing can be searched, as the index could not be fetched or read. ',
  loadAgain(),
  ', or go to ',
  make('a', { href: lists }, 'the complete lists'),
  '.',
];

/** A link to the same address, which loads the page anew; with its anchor it would only move there. */
export const loadAgain = (): HTMLElement => make('a', { href: `${location.pathname}${location.search}` }, 'Load again');
