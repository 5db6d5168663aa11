/** Changes of one sort that follow each other so soon are one step back, in milliseconds. */
const oneStep = 1000;

/** Writes what a reader has chosen into the address, so that Back takes back what was done as one. */
export class AddressSteps {
  #last: { step: string | undefined; at: number } = { step: undefined, at: -Infinity };

  /** `query`: the new one, with its `?` or empty; `step`: the sort of change, nothing for one that always stands alone. */
  write(query: string, step?: string, now = performance.now()): void {
    const isSame = step !== undefined && this.#last.step === step;
    const address = `${location.pathname}${query}${location.hash}`;
    if (isSame && (step.startsWith('drag') || now - this.#last.at < oneStep))
      history.replaceState(history.state, '', address);
    else history.pushState(history.state, '', address);
    this.#last = { step, at: now };
  }
}
