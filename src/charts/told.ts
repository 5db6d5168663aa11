/** What every mark of a chart may say besides its value: where it leads, whose account it is, and how sure it is. */
export interface Told {
  /** Unique within its chart. */
  id: string;
  /** Where a click leads. */
  href?: string | undefined;
  /** Where it is said. */
  source?: { label: string; href: string } | undefined;
  /** How it was put, if not as having been so. */
  account?: string | undefined;
  /** Accounts exclude one another. */
  differs?: boolean | undefined;
  /** Nobody has held it against the document that it comes from. */
  unchecked?: boolean | undefined;
  /** Only thought of: never filled. */
  ghost?: boolean | undefined;
}

/** The words for how sure something is. */
export interface ToldWords {
  plain: string;
  differs: string;
  unchecked: string;
  ghost: string;
}

/** The words in English. */
export const toldWords: ToldWords = {
  plain: 'Told as having happened',
  differs: 'accounts differ',
  unchecked: 'unchecked: from a data set',
  ghost: 'not told as having happened',
};

/** How sure a thing is, in words; the plain words where nothing speaks against it. */
export function sureOf(told: Omit<Told, 'id'>, words: ToldWords = toldWords): string {
  const said = reservations(told, words).join('; ');
  return said === '' ? words.plain : said.charAt(0).toUpperCase() + said.slice(1);
}

/** All that speaks against taking a thing as it stands. */
export function reservations(told: Omit<Told, 'id'>, words: ToldWords = toldWords): string[] {
  return [
    told.account,
    told.ghost && told.account === undefined && words.ghost,
    told.differs && words.differs,
    told.unchecked && words.unchecked,
  ].filter((word) => typeof word === 'string');
}

/** The classes of a mark, by what is known of it. */
export function toldClasses({ ghost, differs, unchecked }: Omit<Told, 'id'>): string[] {
  return [ghost && 'ghost', differs && 'differs', unchecked && 'unchecked'].filter((name) => typeof name === 'string');
}

/** Sentences of one string each, as one text; empty ones are left out. */
export function sentences(...parts: readonly (string | false | undefined)[]): string {
  return parts
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .map((part) => {
      const text = String(part).trim();
      return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…]$/.test(text) ? '' : '.');
    })
    .join(' ');
}
