/** The same function, which makes what it makes of a thing only once, for as long as the thing lives: for pure ones, of things that stay as they are. */
export function remember<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const all = new WeakMap<Thing, { made: Made }>();
  return (thing) => {
    const before = all.get(thing);
    if (before) return before.made;
    const made = make(thing);
    all.set(thing, { made });
    return made;
  };
}
