/** Words of a question that ask for a sort of answer; in a name ("When the partnership began") they count. */
export const questionWords: ReadonlySet<string> = new Set([
  'when',
  'who',
  'why',
  'which',
  'how',
  'what',
  'where',
  'whom',
  'whose',
]);

/** Words that say nothing of what is looked for; every one as the index keeps it. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can could did do doe doing done for from get got had ha has have having he her him hi i if in into is it its ' +
    'me my no nor not of off on onto or our out own she should so some such than that the their them then there these they this ' +
    'those to too under until up upon us was we were while will with would you your about after all also am any because before between both ' +
    'during each few further here itself just more most now only other same still very tell find show please give say said see happen happened many much long old ' +
    'didnt doesnt dont isnt wasnt werent hasnt havent hadnt cant couldnt wont wouldnt arent ever alway really actually exactly anything something someone ' +
    'anyone everything today yet im ive whats whos wat wot want know'
  ).split(' '),
);

/** Words that say little beside others; every one as the index keeps it. */
export const lightWords: ReadonlySet<string> = new Set(
  'must might shall work often frequently bring brought bringing take took taken taking put make made making come came coming keep kept use used using try become became thing way kind sort go going goe went back enough told'.split(
    ' ',
  ),
);

/** Words that ask for a figure and name none. */
export const figureWords: ReadonlySet<string> = new Set(['number', 'figure', 'statistic', 'stat', 'total', 'amount']);

/** Words that ask what something means. */
export const meaningWords: ReadonlySet<string> = new Set([
  'mean',
  'meaning',
  'define',
  'definition',
  'abbreviation',
  'explain',
  'explained',
  'difference',
  'stand',
]);

/** Words that deny. */
export const denyingWords: ReadonlySet<string> = new Set(
  'no not never none without didnt doesnt dont isnt wasnt werent hasnt havent hadnt cant couldnt wont wouldnt arent'.split(
    ' ',
  ),
);

/** Words with which a whole sentence is asked. */
export const askingWords: ReadonlySet<string> = new Set(
  'is was were are did does do has have had can could must should will would'.split(' '),
);

/** Words that ask for the first of several. */
export const firstWords: ReadonlySet<string> = new Set(['first', 'earliest']);

/** Words that ask for the last of several. */
export const latestWords: ReadonlySet<string> = new Set([
  'last',
  'latest',
  'recent',
  'recently',
  'current',
  'currently',
  'newest',
  'now',
  'today',
]);
