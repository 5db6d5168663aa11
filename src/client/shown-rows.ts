/**
 * Shows those rows under a picture that it shows, hides a group of which none is left, and counts them: "3 of 7". The rows
 * stand within `figure`, in tables or in lists.
 */
export function showRows(figure: Element, rows: Iterable<HTMLElement>, isShown: (row: HTMLElement) => boolean): void {
  const groups = new Set<HTMLElement>();
  let [shown, all] = [0, 0];
  for (const row of rows) {
    row.hidden = !isShown(row);
    all += 1;
    if (!row.hidden) shown += 1;
    if (row.parentElement) groups.add(row.parentElement);
  }
  for (const group of groups)
    group.hidden = Array.from(group.children).every((one) => one.matches('.lane') || (one as HTMLElement).hidden);
  const count = figure.querySelector('.count');
  if (count) count.textContent = shown === all ? String(all) : `${String(shown)} of ${String(all)}`;
}

/** The rows of the table under a picture; those that name a lane aren’t of anything. */
export function rowsUnder(figure: Element): Iterable<HTMLElement> {
  return figure.querySelectorAll<HTMLElement>('.as-table tbody tr:not(.lane)');
}
