import { targetOf, type Import, type Module } from './imports.ts';
import { browser, packageRules, rooms, type Room } from './rooms.ts';

/** Everything in which these modules break the table of rooms: a sentence each, naming the file and the import. */
export function brokenRules(modules: readonly Module[]): string[] {
  return [
    ...modules.filter(({ file }) => !roomOf(file)).map(({ file }) => `${file} is in no room of the table.`),
    ...modules.flatMap(({ file, imports }) => imports.flatMap((one) => brokenBy(file, one))),
    ...unfitForBrowsers(modules),
    ...cycles(modules).map((cycle) => `These files import each other in a circle: ${cycle.join(' → ')}.`),
  ];
}

function brokenBy(file: string, { specifier, isType }: Import): string[] {
  const target = targetOf(file, specifier);
  if (target === undefined) return brokenPackageRules(file, specifier, isType);
  const room = roomOf(file);
  if (!/\.\w+$/.test(specifier)) return [`${file} imports ${specifier} without the ending of its file name.`];
  if (!room || isIn(target, room.place) || target.startsWith('package.json')) return [];
  const allowed = [...room.mayImport, ...(isType ? (room.mayImportTypes ?? []) : [])];
  if (allowed.some((place) => isIn(target, place))) return [];
  const typesToo = room.mayImportTypes?.some((place) => isIn(target, place)) ? ' (types alone would be allowed)' : '';
  return [`${file} imports ${target}, which ${room.place} may not${typesToo}.`];
}

function brokenPackageRules(file: string, specifier: string, isType: boolean): string[] {
  if (isType) return [];
  return packageRules
    .filter(({ packages, only, not }) => {
      if (!packages.test(specifier)) return false;
      return only ? !only.some((place) => isIn(file, place)) : (not ?? []).some((place) => isIn(file, place));
    })
    .map(({ why }) => `${file} imports ${specifier}: ${why}.`);
}

/** What a browser may load must not lead, over any number of steps, to a package that is meant for the build. */
function unfitForBrowsers(modules: readonly Module[]): string[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const seen = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (seen.has(file)) return [];
    seen.add(file);
    return values(byFile.get(file)).flatMap(({ specifier }) => {
      const target = targetOf(file, specifier);
      if (target !== undefined) return walk(target, [...path, target]);
      if (!browser.never.test(specifier)) return [];
      return [`${path.join(' → ')} imports ${specifier}, which must not reach the browser.`];
    });
  };
  const entrances = modules.filter(({ file }) => browser.entrances.some((place) => isIn(file, place)));
  return entrances.flatMap(({ file }) => walk(file, [file]));
}

/** Circles of imports that last until run time; each is found once. */
function cycles(modules: readonly Module[]): string[][] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const { specifier } of values(byFile.get(file))) {
      const target = targetOf(file, specifier);
      if (target !== undefined) walk(target, [...path, file]);
    }
    done.add(file);
  };
  for (const { file } of modules) walk(file, []);
  return found;
}

const values = (module: Module | undefined) => (module?.imports ?? []).filter(({ isType }) => !isType);

const roomOf = (file: string): Room | undefined => rooms.find(({ place }) => isIn(file, place));

/** Whether a file is in a folder, is the module of that name, or is one of its parts (`readings/`, `readings.css`). */
function isIn(file: string, place: string): boolean {
  return place.endsWith('/') ? file.startsWith(place) : file === place || /^[./-]/.test(tail(file, place));
}

const tail = (file: string, place: string) => (file.startsWith(place) ? file.slice(place.length) : '');
