/** How far from the window a picture may be when its script is fetched. */
const rootMargin = '400px';

/** What comes near, and the script that brings its picture to life. */
const kinds: Readonly<Record<string, () => Promise<{ enhance: (figure: HTMLElement) => void }>>> = {
  '.timeline-figure': () => import('./timeline-figure.ts'),
  '.strips': () => import('./strips.ts'),
  '.chart-figure': () => import('./chart-figure.ts'),
};

// A script that lets readers walk, zoom and filter is fetched once, when the first picture of its kind comes near.
const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      const [, load] = Object.entries(kinds).find(([kind]) => target.matches(kind)) ?? [];
      void load?.().then(({ enhance }) => enhance(target as HTMLElement));
    }
  },
  { rootMargin },
);
for (const figure of document.querySelectorAll(Object.keys(kinds).join())) watch.observe(figure);
