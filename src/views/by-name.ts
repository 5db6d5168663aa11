/** The order of names, as readers know it: "Area 9" before "Area 10". */
export const byName = new Intl.Collator('en', { numeric: true }).compare;
