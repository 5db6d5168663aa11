/**
 * What hits or cards print, in files by their number, each fetched when it is first asked for. Of one that doesn't come there is
 * nothing, and it is asked for again the next time.
 */
export function rowFiles<T>(fetchFile: (page: number) => Promise<unknown>): (page: number) => Promise<T[] | undefined> {
  const known = new Map<number, Promise<T[] | undefined>>();
  return (page) => {
    const found = known.get(page);
    if (found) return found;
    const lost = () => {
      known.delete(page);
      return undefined;
    };
    const rows = fetchFile(page).then((all) => all as T[], lost);
    known.set(page, rows);
    return rows;
  };
}
