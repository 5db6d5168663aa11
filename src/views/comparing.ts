import type { Framework } from '../model/types.ts';

/** Whether the overall grades of two frameworks may be held against each other: those of one framework may, and of those that it names. */
export function comparing(a: Framework, b: Framework): boolean {
  if (a === b) return true;
  const names = (one: Framework, other: Framework) =>
    one.comparesWith.some(
      ({ framework, areas }) => framework === other.id && areas.some((area) => isOverall(one, area)),
    );
  return names(a, b) || names(b, a);
}

const isOverall = ({ areas }: Framework, id: string) => areas.some((area) => area.id === id && area.overall);
