import { SPACE_CLASS } from './character.js';

/** Python's character escapes that mean something else, or nothing, in JavaScript. */
const CLASSES: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  w: '[\\p{L}\\p{N}_]',
  s: `[${SPACE_CLASS}]`,
  S: `[^${SPACE_CLASS}]`,
};
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;
const QUANTIFIER = /^\{\d*,?\d*\}/;

/**
 * A pattern of Python's `re` as a JavaScript one (flag u): eight-digit escapes, identity escapes, classes by Unicode,
 * and brackets that only JavaScript wants escaped. Covers what spaCy's tokenizers use.
 */
export function fromPython(pattern: string, flags = 'u'): RegExp {
  return new RegExp(new Translation(pattern.replace(/^\(\?u\)/, '')).translate(), flags);
}

class Translation {
  private at = 0;
  private inClass = false;

  constructor(private readonly pattern: string) {}

  translate(): string {
    let out = '';
    while (this.at < this.pattern.length) out += this.pattern[this.at] === '\\' ? this.escape() : this.plain();
    return out;
  }

  private escape(): string {
    const sign = this.pattern[this.at + 1];
    const digits = sign === 'U' ? 8 : sign === 'u' ? 4 : 0;
    const code = this.pattern.slice(this.at + 2, this.at + 2 + digits);
    this.at += 2 + digits;
    if (digits > 0) return `\\u{${Number.parseInt(code, 16).toString(16)}}`;
    if (sign in CLASSES) return this.inClass ? CLASSES[sign].replace(/^\[|\]$/g, '') : CLASSES[sign];
    if (sign === '-') return this.inClass ? '\\-' : '-';
    return SYNTAX.test(sign) || /[a-z0-9]/i.test(sign) ? `\\${sign}` : sign;
  }

  private plain(): string {
    const sign = this.pattern[this.at];
    const rest = this.pattern.slice(this.at, this.at + 12);
    this.at += 1;
    if (this.inClass) {
      if (sign === ']') this.inClass = false;
      return sign === '[' ? '\\[' : sign;
    }
    if (sign === '[') return this.openClass();
    const quantifier = sign === '{' ? QUANTIFIER.exec(rest)?.[0] : undefined;
    if (quantifier) {
      this.at += quantifier.length - 1;
      return quantifier;
    }
    return '{}]'.includes(sign) ? `\\${sign}` : sign;
  }

  /** In Python a bracket right after the opening one is itself. */
  private openClass(): string {
    this.inClass = true;
    let out = '[';
    for (const first of ['^', ']']) {
      if (this.pattern[this.at] !== first) continue;
      this.at += 1;
      out += first === '^' ? '^' : '\\]';
    }
    return out;
  }
}
