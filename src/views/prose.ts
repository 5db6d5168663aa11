import type { ProsePage, Site } from '../model/types.ts';

/** The page about the record, which has parts of its own beside its prose. */
export const aboutPage = 'page/about';

/** Pages that are prose alone. */
export function prosePages({ pages }: Site): ProsePage[] {
  return pages.filter(({ ref }) => ref !== aboutPage);
}
