/** How far from the window a picture may be when its script is fetched. */
const rootMargin = '400px';

// The script that lets readers zoom and filter is fetched once, when the first picture comes near.
const watch = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      void import('./timeline-figure.ts').then(({ enhance }) => enhance(target as HTMLElement));
    }
  },
  { rootMargin },
);
for (const figure of document.querySelectorAll('.timeline-figure')) watch.observe(figure);
