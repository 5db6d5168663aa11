/** Words without markup, capitals and marks: "<b>SIF's</b> 1,299" → ["sif", "1299"]. Slashes, points and per cent inside figures stay. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/<[^>]+>/g, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/(\d),(?=\d{3})/g, '$1')
      .match(/[\p{L}\p{N}£%]+(?:[.'’/-][\p{L}\p{N}%]+)*/gu) ?? []
  ).map((word) => word.replace(/'s$/, ''));
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const others: Record<string, number> = {
  once: 1,
  first: 1,
  second: 2,
  third: 3,
  twice: 2,
  fourth: 4,
  fifth: 5,
  dozen: 12,
  hundred: 100,
  single: 1,
  both: 2,
  half: 0.5,
  'twenty-four': 24,
};

/** Every number in a text, in digits or words: "£1.64 million" gives 1.64 and 1640000, "2015/16" gives 2015 and 16. */
export function numbersIn(text: string): Set<number> {
  return new Set(numbersOf(text));
}

/** As `numbersIn`, each number as often as it stands there. */
export function numbersOf(text: string): number[] {
  const plain = text.replace(/<[^>]+>/g, ' ').replace(/(\d),(?=\d{3})/g, '$1');
  const digits = [...plain.matchAll(/(\d+(?:\.\d+)?)(?!\d)\s*(million|m\b|thousand|k\b)?/gi)].flatMap(
    ([, number, scale]) => {
      const factor = /^m/i.test(scale ?? '') ? 1e6 : scale ? 1e3 : 1;
      return factor > 1 ? [Number(number), Math.round(Number(number) * factor)] : [Number(number)];
    },
  );
  const words = wordsOf(plain).flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]);
  return [...digits, ...words.flatMap((word) => wordValue(word) ?? [])];
}

function wordValue(word: string): number | undefined {
  const unit = units.indexOf(word);
  if (unit >= 0) return unit;
  const ten = tens.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : others[word];
}

/** The figures of a sentence of ours: as `numbersOf`, but for "one", "two", "first" and "both", which are seldom figures. */
export function figuresIn(text: string): number[] {
  return numbersOf(text.replace(/\b(one|two|first|second|once|single|both|half)\b/gi, ' '));
}
