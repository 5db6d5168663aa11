/** Numbers as plain text: five bits a character, the sixth saying that more follows. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const values = new Uint8Array(128);
for (let index = 0; index < 64; index += 1) values[alphabet.charCodeAt(index)] = index;

/** Whole numbers from 0 up, written one after another. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (let number of numbers) {
    while (number >= 32) {
      text += alphabet.charAt(32 + (number % 32));
      number = Math.floor(number / 32);
    }
    text += alphabet.charAt(number);
  }
  return text;
}

/** What `writeNumbers` wrote. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (let index = 0; index < text.length; index += 1) {
    const value = values[text.charCodeAt(index)] ?? 0;
    number += (value % 32) * scale;
    scale *= 32;
    if (value < 32) {
      numbers.push(number);
      number = 0;
      scale = 1;
    }
  }
  return numbers;
}

/** Sorted words, each as how many letters it shares with the one before and its rest. */
export function writeWords(words: readonly string[]): string {
  return words
    .map((word, index) => {
      const shared = Math.min(31, sharedLength(words[index - 1] ?? '', word));
      return writeNumbers([shared]) + word.slice(shared);
    })
    .join(' ');
}

/** What `writeWords` wrote. */
export function readWords(text: string): string[] {
  if (text === '') return [];
  let before = '';
  return text.split(' ').map((coded) => {
    before = before.slice(0, values[coded.charCodeAt(0)] ?? 0) + coded.slice(1);
    return before;
  });
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
