import type { Instant } from '@wiregraph/kernel/time';

/** How many tokens a day may cost, by UTC. */
export class Budget {
  #day = '';
  #spent = 0;

  constructor(
    private readonly perDay: number,
    private readonly now: () => Instant,
  ) {}

  /** Of today, as the log has it. What was spent on another day does not count. */
  remember(tokens: number, at: Instant): void {
    if (at.slice(0, 10) === this.#today()) this.#spent += tokens;
  }
  /** Sets tokens aside before it is known what comes of them. @returns false if there are not so many left */
  take(tokens: number): boolean {
    this.#today();
    if (this.#spent + tokens > this.perDay) return false;
    this.#spent += tokens;
    return true;
  }
  /** It was more or less than was set aside. */
  correct(taken: number, really: number): void {
    this.#spent += really - taken;
  }
  get left(): number {
    this.#today();
    return Math.max(0, this.perDay - this.#spent);
  }

  #today(): string {
    const day = this.now().slice(0, 10);
    if (day !== this.#day) {
      this.#day = day;
      this.#spent = 0;
    }
    return day;
  }
}
