import type { Days } from '../charts/timeline-item.ts';
import { make } from './element.ts';
import type { Filter, FilterGroup } from './filters.ts';
import { makeHelp, timelineWays } from './help.ts';
import { isSame } from './span.ts';

/** What a reader can do by buttons and boxes. */
export interface Actions {
  zoom: (factor: number) => void;
  /** By a part of what is shown: earlier under 0. */
  pan: (part: number) => void;
  pick: (span: Days) => void;
  /** Ticks or clears the box of a filter. */
  toggle: (name: string, isOn: boolean) => void;
}

/** A stretch of time that has a button of its own. */
export interface Preset {
  label: string;
  span: Days;
}

/** What the controls stand at. */
export interface Standing {
  span: Days;
  whole: Days;
  hidden: ReadonlySet<string>;
  status: string;
}

/** So long nothing must have changed before it is read out, in milliseconds. */
const quiet = 300;

/** The buttons and boxes over a picture; made by script, since without it they could do nothing. */
export class Controls {
  readonly #buttons: { button: HTMLButtonElement; isOff: (standing: Standing) => boolean }[] = [];
  readonly #presets: { button: HTMLButtonElement; span: Days }[] = [];
  readonly #boxes: HTMLInputElement[] = [];
  readonly #status = make('p', { class: 'chart-status', role: 'status' });
  #timer: number | undefined;

  constructor(
    place: HTMLElement,
    {
      presets,
      filters,
      actions,
      standing,
    }: {
      presets: readonly Preset[];
      filters: readonly FilterGroup[];
      actions: Actions;
      standing: Standing;
    },
  ) {
    this.#status.textContent = standing.status;
    place.append(
      make('div', { class: 'chart-zoom', role: 'group', 'aria-label': 'Zoom and move' }, ...this.#zoom(actions)),
      make('div', { class: 'chart-presets', role: 'group', 'aria-label': 'Years' }, ...this.#years(presets, actions)),
      ...(filters.length > 0 ? [this.#filters(filters, actions)] : []),
      this.#status,
      makeHelp(timelineWays),
    );
    this.show(standing);
  }

  /** Brings everything in line with what is shown. */
  show(standing: Standing): void {
    for (const { button, isOff } of this.#buttons) button.setAttribute('aria-disabled', String(isOff(standing)));
    for (const { button, span } of this.#presets)
      button.setAttribute('aria-pressed', String(isSame(span, standing.span)));
    for (const box of this.#boxes) box.checked = !standing.hidden.has(box.value);
    clearTimeout(this.#timer);
    if (this.#status.textContent === standing.status) return;
    this.#timer = window.setTimeout(() => (this.#status.textContent = standing.status), quiet);
  }

  #zoom({ zoom, pan }: Actions): HTMLElement[] {
    const isAll = ({ span, whole }: Standing) => isSame(span, whole);
    return [
      this.#button(
        '+',
        'Zoom in',
        () => zoom(1 / 2),
        ({ span }) => span[1] - span[0] < 62,
      ),
      this.#button('−', 'Zoom out', () => zoom(2), isAll),
      this.#button(
        '‹',
        'Earlier',
        () => pan(-1 / 2),
        ({ span, whole }) => span[0] <= whole[0],
      ),
      this.#button(
        '›',
        'Later',
        () => pan(1 / 2),
        ({ span, whole }) => span[1] >= whole[1],
      ),
    ];
  }

  /** A button that can't do anything just now keeps its place and the focus. */
  #button(sign: string, name: string, act: () => void, isOff: (standing: Standing) => boolean): HTMLButtonElement {
    const button = make('button', { type: 'button', 'aria-label': name, title: name }, sign);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act();
    });
    this.#buttons.push({ button, isOff });
    return button;
  }

  #years(presets: readonly Preset[], { pick }: Actions): HTMLElement[] {
    return presets.map(({ label, span }) => {
      const button = make('button', { type: 'button' }, label);
      button.addEventListener('click', () => pick(span));
      this.#presets.push({ button, span });
      return button;
    });
  }

  #filters(groups: readonly FilterGroup[], actions: Actions): HTMLElement {
    const fieldsets = groups.map(({ legend, boxes }) =>
      make('fieldset', {}, make('legend', {}, legend), ...boxes.map((filter) => this.#box(filter, actions))),
    );
    return make('details', { class: 'chart-filters' }, make('summary', {}, 'Filter'), ...fieldsets);
  }

  #box({ name, label }: Filter, { toggle }: Actions): HTMLElement {
    const box = make('input', { type: 'checkbox', value: name });
    box.addEventListener('change', () => toggle(name, box.checked));
    this.#boxes.push(box);
    return make('label', {}, box, ' ', label.charAt(0).toUpperCase() + label.slice(1));
  }
}
