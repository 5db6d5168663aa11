/** How many letters were left out, put in, changed or swapped with the next between two words. */
export function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const own = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const best = Math.min((last[column] ?? 0) + 1, (own[column - 1] ?? 0) + 1, changed);
      own.push(isSwap ? Math.min(best, (before[column - 2] ?? 0) + 1) : best);
    }
    before = last;
    last = own;
  }
  return last[b.length] ?? 0;
}
