// The search box of every page: until it is touched, next to nothing is loaded.
const form = document.querySelector<HTMLFormElement>('form.site-search');
const input = form?.querySelector('input');

if (form && input) {
  // Without this script the form leads to the complete lists.
  form.dataset['lists'] = form.action;
  form.action = form.dataset['search'] ?? form.action;
  const attach = async (isBack = false) => (await import('./search-box.ts')).attachSearchBox(form, input, { isBack });
  // Where the box doesn't come, Enter leads to the page of results all the same.
  const first = () => void attach().catch(() => undefined);
  input.addEventListener('focus', first, { once: true });
  if (document.activeElement === input) first();
  const left: unknown = (history.state as { search?: unknown } | null)?.search;
  // Loading the same page again isn't coming back to it.
  if (typeof left === 'string' && left !== '' && cameBack()) {
    input.value = left;
    attach(true).catch(() => undefined);
  }
}

if (document.querySelector('main') && sessionStorageHas('search-words'))
  void import('./search-landing.ts').then((landing) => landing.markLanding());

function cameBack(): boolean {
  return performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'back_forward');
}

function sessionStorageHas(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export {};
