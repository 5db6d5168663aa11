import type { Days } from './timeline-item.ts';
import { type Told, type ToldWords, toldWords } from './told.ts';

/** Who worked with whom: both sides by name, and when, as far as that is known. */
export interface Relationship extends Told {
  /** Both sides: "Isle of Wight, with Hampshire". */
  label: string;
  /** What joined them, and who had which part in it. */
  what: string;
  /** When it began; nothing where no source says. */
  start?: Days | undefined;
  /** `unknown`, or nothing: when it ended isn't known. The second day is Infinity where it went on for an unknown time. */
  end?: Days | 'unknown' | undefined;
  /** Days by which documents tell of it, drawn where its own beginning isn't known. */
  told?: Days | undefined;
  /** The time in words. */
  when: string;
  /** The heading that it stands under. */
  group?: string | undefined;
}

/** Every word that the chart says by itself. */
export interface SupportWords extends ToldWords {
  columns: { who: string; what: string; when: string; sure: string; source: string };
  empty: string;
  key: { lasted: string; soft: string; end: string; told: string; ghost: string; differs: string };
}

/** The words in English. */
export const supportWords: SupportWords = {
  ...toldWords,
  columns: { who: 'Who', what: 'What', when: 'When', sure: 'How sure', source: 'Source' },
  empty: 'Nothing to show',
  key: {
    lasted: 'lasted',
    soft: 'somewhere in this span',
    end: 'begun; its end isn’t known',
    told: 'a document of this date tells of it; its beginning isn’t known',
    ghost: 'not told as having happened',
    differs: 'accounts differ',
  },
};

/** How the chart is drawn. */
export interface SupportOptions {
  id: string;
  title: string;
  description?: string | undefined;
  width?: number | undefined;
  /** The first and last day shown; default: the whole years that hold all. */
  domain?: Days | undefined;
  words?: SupportWords | undefined;
}
