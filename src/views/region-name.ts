import type { Authority, Site } from '../model/types.ts';
import { url } from '../model/urls.ts';
import { label } from '../model/words.ts';
import { authoritiesIn } from './belonging.ts';
import type { Run } from './run.ts';

/** The regions of which a council has a page, in the order of their list. */
export function regionsOf(site: Site): { id: string; name: Run }[] {
  return Object.keys(site.vocabulary['regions'] ?? {})
    .filter((id) => authoritiesIn(site, id).some(({ ref }) => site.evidenced.has(ref)))
    .map((id) => ({ id, name: regionRun(site, id) }));
}

/** The region of a council, with the address of its page. */
export function regionName(site: Site, { region }: Pick<Authority, 'region'>): Run | undefined {
  const isKnown = site.vocabulary['regions']?.[region] !== undefined;
  return isKnown ? regionRun(site, region) : undefined;
}

const regionRun = (site: Site, id: string): Run => ({
  text: label(site, 'regions', id),
  href: url(site, `/regions/${id}/`),
});
