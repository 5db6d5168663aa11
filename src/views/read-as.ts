import type { Report } from '../model/types.ts';

/** How much of a document was read, where it wasn't read whole in its publisher's own copy: it stands wherever a value rests on it. */
export function readAs({ data: { read, copy } }: Pick<Report, 'data'>): string | undefined {
  switch (read) {
    case 'whole':
      return copy ? 'read in a stored copy' : undefined;
    case 'extract':
      return copy ? 'read in extract, in a stored copy' : 'read in extract';
    case 'data-set':
      return 'a data set: nobody checked it against the report';
    case 'not-read':
      return 'not read';
  }
}
