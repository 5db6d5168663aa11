/**
 * Shows those rows under a picture that it shows, hides a group of which none is left, and counts them: "3 of 7". The rows
 * stand within `figure`, in tables or in lists.
 */
export function showRows(figure: Element, rows: Iterable<HTMLElement>, isShown: (row: HTMLElement) => boolean): void {
  const groups = new Set<HTMLElement>();
  let [shown, all] = [0, 0];
  for (const row of rows) {
    const isHere = isShown(row);
    // What stays as it is isn’t touched: a page may have hundreds.
    if (row.hidden === isHere) row.hidden = !isHere;
    all += 1;
    if (isHere) shown += 1;
    if (row.parentElement) groups.add(row.parentElement);
  }
  for (const group of groups)
    group.hidden = Array.from(group.children).every((one) => one.matches('.lane') || (one as HTMLElement).hidden);
  const count = figure.querySelector('.count');
  const text = shown === all ? String(all) : `${String(shown)} of ${String(all)}`;
  if (count && count.textContent !== text) count.textContent = text;
}

/** The rows of the table under a picture; those that name a lane aren’t of anything. */
export function rowsUnder(figure: Element): Iterable<HTMLElement> {
  return figure.querySelectorAll<HTMLElement>('.as-table tbody tr:not(.lane)');
}
