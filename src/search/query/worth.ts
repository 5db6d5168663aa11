import type { Concept } from './parse.ts';
import type { Weights } from './rank.ts';

/** Whether any record of any shelf can hold a concept; only those of the first stand at addresses. */
export function isKnown({ alternatives, leads }: Concept, weights: Weights): boolean {
  return (
    alternatives.some(({ words }) => words.every((forms) => forms.some(({ word }) => weights.worth(word) > 0))) ||
    leads.some((href) => weights.leadsTo(href, 0) !== undefined)
  );
}

/** A concept is worth its likeliest word, or all of several words together; of what says the same, that which is the least rare. */
export function worthOf({ alternatives }: Concept, weights: Weights): number {
  const worthIn = (ways: Concept['alternatives']) =>
    ways.flatMap(({ words, factor }) => {
      const own = words.map((forms) => Math.max(0, ...forms.map(({ word, quality }) => weights.worth(word) * quality)));
      return own.includes(0) ? [] : [factor * own.reduce((sum, worth) => sum + worth, 0)];
    });
  const [sure, near] = [alternatives.filter((one) => !one.isNear), alternatives.filter((one) => one.isNear)];
  const known = worthIn(sure);
  const likely = known.length > 0 ? known : worthIn(near);
  return likely.length > 0 ? Math.min(...likely) : 3;
}
