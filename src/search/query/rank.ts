import type { Alternative, Concept, ParsedQuery } from './parse.ts';
import { holds } from './pack.ts';
import type { Shelf } from './shelf.ts';
import { questionWords, stopWords } from './stop.ts';
import { tokenize } from './text.ts';

/** A record that was found. */
export interface Found {
  shelf: number;
  record: number;
  score: number;
  /** How much of the query it holds, by worth: from 0 to 1. */
  cover: number;
}

/** How much a word is worth by where it stands: as a name, a place, around it, in the text. */
const fieldWorth = [1, 0.95, 0.8, 0.62];

/** What everything on one shelf is held against. */
export interface Weights {
  /** How telling a word is: the rarer, the more. */
  worth(word: string): number;
  /** How readily a record of a kind comes first, all else being equal. */
  prior(shelf: number, record: number): number;
  /** The names of a record, each as its words. */
  names(shelf: number, record: number): readonly (readonly string[])[];
  /** The record at an address. */
  leadsTo(href: string, shelf: number): number | undefined;
}

/** All records of one shelf that hold enough of what was asked for, in no order; only the likeliest are scored with care. */
export function findIn(shelf: Shelf, index: number, query: ParsedQuery, weights: Weights): Found[] {
  const concepts = query.concepts.filter((concept) => isKnown(concept, index, weights));
  if (concepts.length === 0) return [];
  const worths = concepts.map((concept) => worthOf(concept, weights));
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  const sum = new Float32Array(shelf.size);
  const held = new Float32Array(shelf.size);
  const touched: number[] = [];
  concepts.forEach((concept, place) => {
    const worth = worths[place] ?? 0;
    for (const [record, value] of valuesOf(concept, shelf, index, weights)) {
      if (held[record] === 0) touched.push(record);
      sum[record] = (sum[record] ?? 0) + value * worth;
      held[record] = (held[record] ?? 0) + worth;
    }
  });
  const most = touched.reduce((best, record) => Math.max(best, held[record] ?? 0), 0);
  const enough = touched.filter((record) => (held[record] ?? 0) >= most * 0.7 - 1e-6);
  const found = enough.map((record): Found => {
    const cover = (held[record] ?? 0) / total;
    return { shelf: index, record, score: ((sum[record] ?? 0) / total) * (0.1 + 0.9 * cover ** 3), cover };
  });
  return withCare(found, shelf, { query, concepts, worths, total }, weights);
}

interface Care {
  query: ParsedQuery;
  concepts: readonly Concept[];
  worths: readonly number[];
  total: number;
}

/** Adds what is dear to work out, for the likeliest alone. */
function withCare(found: Found[], shelf: Shelf, care: Care, weights: Weights): Found[] {
  const cut = cutOf(found, 300);
  return found.map((one) => {
    if (one.score < cut) return one;
    const name = nameLikeness(weights.names(one.shelf, one.record), care, weights);
    const length = Math.max(1, shelf.lengths[one.record] ?? 1);
    const brevity = shelf.rows ? 0 : 0.06 * Math.min(1, care.concepts.length / length);
    const rank = 0.01 * (shelf.ranks[one.record] ?? 0);
    const prior = weights.prior(one.shelf, one.record);
    // A question for a figure or a holder isn't a name.
    const named = ['role', 'figure'].includes(care.query.wants ?? '') ? 0.25 : 0.5;
    return {
      ...one,
      score: one.score + named * (name * one.cover) ** 2 + rank + brevity + prior + wanted(care.query, shelf, one),
    };
  });
}

/** The score from which about so many records are left. */
function cutOf(found: readonly Found[], count: number): number {
  if (found.length <= count) return 0;
  const buckets = new Uint32Array(256);
  for (const { score } of found) {
    const bucket = Math.min(255, Math.floor(score * 255));
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  let left = count;
  for (let bucket = 255; bucket >= 0; bucket -= 1) {
    left -= buckets[bucket] ?? 0;
    if (left <= 0) return bucket / 255;
  }
  return 0;
}

function wanted({ wants }: ParsedQuery, { holds: held }: Shelf, { record }: Found): number {
  const has = held[record] ?? 0;
  const happened = (has & holds.happened) > 0 ? 0.04 : 0;
  if (wants === 'role') return (has & holds.role) > 0 ? 0.4 + happened : 0;
  if (wants === 'date') return (has & holds.date) > 0 ? 0.1 + happened : 0;
  if (wants === 'figure') return (has & holds.figure) > 0 ? 0.4 + happened : 0;
  return happened * 0.5;
}

/** How nearly the query is one of a record's names: all of the name in the query, and all of the query in the name. */
function nameLikeness(names: readonly (readonly string[])[], care: Care, weights: Weights): number {
  let best = 0;
  for (const name of names) best = Math.max(best, likenessTo(name, care, weights));
  return best;
}

function likenessTo(name: readonly string[], { query, concepts, worths, total }: Care, weights: Weights): number {
  let inName = 0;
  let ofName = 0;
  const cover = new Float32Array(concepts.length);
  for (const word of name) {
    const isAsked = query.asked.includes(word);
    const worth = questionWords.has(word) ? 1 : weights.worth(word);
    ofName += worth;
    let best = isAsked ? 1 : 0;
    concepts.forEach((concept, index) => {
      const quality = qualityIn(concept, word, name);
      cover[index] = Math.max(cover[index] ?? 0, quality);
      best = Math.max(best, quality);
    });
    inName += worth * best;
  }
  const covered = worths.reduce((sum, worth, index) => sum + worth * (cover[index] ?? 0), 0);
  if (ofName === 0 || inName === 0) return 0;
  const [precision, recall] = [inName / ofName, covered / total];
  return (2 * precision * recall) / (precision + recall);
}

/** How well a word of a name stands for a concept; words of a longer alternative only if the name has them all. */
function qualityIn({ alternatives }: Concept, word: string, name: readonly string[]): number {
  let best = 0;
  for (const { words, factor } of alternatives) {
    for (const forms of words) {
      const quality = forms.find((form) => form.word === word)?.quality ?? 0;
      if (quality * factor <= best) continue;
      if (words.length === 1 || words.every((others) => others.some((form) => name.includes(form.word))))
        best = quality * factor;
    }
  }
  return best;
}

/** Every record that holds a concept, with how well. */
function valuesOf(concept: Concept, shelf: Shelf, index: number, weights: Weights): Map<number, number> {
  const values = new Map<number, number>();
  for (const alternative of concept.alternatives)
    for (const [record, value] of alternativeValues(alternative, shelf))
      if (value > (values.get(record) ?? 0)) values.set(record, value);
  concept.leads.forEach((href, place) => {
    const record = weights.leadsTo(href, index);
    if (record !== undefined) values.set(record, 1.3 - place * 0.1);
  });
  return values;
}

function alternativeValues({ words, factor }: Alternative, shelf: Shelf): Map<number, number> {
  let all: Map<number, number> | undefined;
  for (const forms of words) {
    const own = new Map<number, number>();
    for (const { word, quality } of forms) {
      const place = shelf.place.get(word);
      if (place === undefined) continue;
      const { records, fields } = shelf.postings(place);
      for (let at = 0; at < records.length; at += 1) {
        const record = records[at] ?? 0;
        const before = all === undefined ? 1 : all.get(record);
        if (before === undefined) continue;
        const field = fields[at] ?? 3;
        // A word somewhere in a long text says little of it.
        const share = field === 3 ? Math.min(1, Math.max(0.4, 60 / (shelf.lengths[record] ?? 1))) : 1;
        const value = Math.min(
          all === undefined ? Infinity : before,
          quality * factor * (fieldWorth[field] ?? 0) * share,
        );
        if (value > (own.get(record) ?? 0)) own.set(record, value);
      }
    }
    all = own;
  }
  return all ?? new Map<number, number>();
}

function isKnown({ alternatives, leads }: Concept, index: number, weights: Weights): boolean {
  return (
    alternatives.some(({ words }) => words.every((forms) => forms.some(({ word }) => weights.worth(word) > 0))) ||
    leads.some((href) => weights.leadsTo(href, index) !== undefined)
  );
}

/** A concept is worth its likeliest word; of several words together, all of them. */
function worthOf({ alternatives }: Concept, weights: Weights): number {
  let best = 0;
  for (const { words, factor } of alternatives.slice(0, 1)) {
    const worth = words.reduce(
      (sum, forms) => sum + Math.max(0, ...forms.map(({ word, quality }) => weights.worth(word) * quality)),
      0,
    );
    best = Math.max(best, worth * factor);
  }
  return best > 0 ? best : 3;
}

/** A name as the words that count in it; question words do, days don't: a day is no more of a name for standing in one. */
export function nameWords(name: string): string[] {
  const words = tokenize(name)
    .map(({ word }) => word)
    .filter((word) => !/^\d{4}-\d\d-\d\d$/.test(word));
  const content = words.filter((word) => !stopWords.has(word));
  return content.length > 0 ? content : words;
}
