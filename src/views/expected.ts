import { statementsOf } from '../model/readings.ts';
import type { Site, SubjectRef } from '../model/types.ts';
import { label } from '../model/words.ts';

/** How a thing is put that no report tells as having been so: "Only directed" where all put it so, else that it was thought of in several ways. */
export function expectedWords(site: Site, ref: SubjectRef): string {
  const [only, ...others] = new Set(statementsOf(site, ref).map((one) => one.as));
  const isView = only !== undefined && site.vocabulary['modalities']?.[only]?.['view'] === true;
  return only === undefined || others.length > 0 || isView
    ? 'Only asked for, planned or expected'
    : `Only ${label(site, 'modalities', only)}`;
}
