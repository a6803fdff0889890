import { type Aspect, ASPECTS, type TokenReading } from './reading.js';

/** Counts how far two readings agree, over many texts. */
export class Parity {
  texts = 0;
  /** Tokens of whichever reading has more, text by text. */
  private tokens = 0;
  /** Tokens that both have, start and end. */
  private shared = 0;
  private readonly agreed = new Map<Aspect, number>(ASPECTS.map((aspect) => [aspect, 0]));

  /** Adds one text. Answers in words where the two differ. */
  add(ours: readonly TokenReading[], theirs: readonly TokenReading[]): string[] {
    this.texts += 1;
    this.tokens += Math.max(ours.length, theirs.length);
    const place = ({ start, end }: TokenReading) => `${start}:${end}`;
    const known = new Map(ours.map((token) => [place(token), token]));
    return theirs.flatMap((wanted) => {
      const found = known.get(place(wanted));
      return found ? this.addToken(found, wanted) : [`${place(wanted)} is a token of spaCy's, not of ours`];
    });
  }

  private addToken(found: TokenReading, wanted: TokenReading): string[] {
    this.shared += 1;
    return ASPECTS.flatMap((aspect) => {
      if (found[aspect] !== wanted[aspect]) {
        return [`${wanted.start}:${wanted.end} ${aspect}: spaCy "${wanted[aspect]}", we "${found[aspect]}"`];
      }
      this.agreed.set(aspect, (this.agreed.get(aspect) ?? 0) + 1);
      return [];
    });
  }

  merge(other: Parity): void {
    this.texts += other.texts;
    this.tokens += other.tokens;
    this.shared += other.shared;
    for (const aspect of ASPECTS) {
      this.agreed.set(aspect, (this.agreed.get(aspect) ?? 0) + (other.agreed.get(aspect) ?? 0));
    }
  }

  get size(): number {
    return this.tokens;
  }

  /** 0 to 1: shared tokens of all; for the rest, tokens that agree of those shared. Nothing to compare is agreement. */
  get shares(): Record<'tokens' | Aspect, number> {
    const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
    const aspects = ASPECTS.map((aspect) => [aspect, share(this.agreed.get(aspect) ?? 0, this.shared)] as const);
    return { tokens: share(this.shared, this.tokens), ...(Object.fromEntries(aspects) as Record<Aspect, number>) };
  }
}
