/** What an element is given: attributes; what is undefined or false is left out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and content; text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  made.append(...content.filter((one) => one !== undefined));
  return made;
}
