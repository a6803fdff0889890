/** A way to write a name; thousands of patterns ask for its lower case. */
export interface NameForm {
  readonly text: string;
  readonly lower: string;
}

/** A pattern of the gazetteer; it is compiled when a text has the words without which it cannot fit. */
export class CourtPattern {
  readonly #literal: string;
  #compiled: RegExp | undefined;

  constructor(
    private readonly template: string,
    private readonly variables: Readonly<Record<string, string>>,
  ) {
    this.#literal = requiredLiteral(template);
  }

  /** The longest part that fits in one of some ways to write a name; '' for none. */
  fitIn(forms: readonly NameForm[]): string {
    if (!forms.some(({ lower }) => lower.includes(this.#literal))) return '';
    const fits = forms.map(({ text }) => this.#regex.exec(text)?.[0] ?? '');
    return fits.reduce((longest, fit) => (fit.length > longest.length ? fit : longest), '');
  }

  get #regex(): RegExp {
    this.#compiled ??= new RegExp(
      this.template.replace(/\$\{(\w+)\}/g, (whole, name: string) => this.variables[name] ?? whole),
      'i',
    );
    return this.#compiled;
  }
}

/** What may be missing, repeated or chosen; what stands before a quantifier; all but letters, digits and blanks. */
const LOOSE = /\\.|\[[^\]]*\]|\$\{\w+\}|.(?=[?*{])|[^A-Za-z0-9 ]/g;

/** The longest run of letters that every text must have in which the pattern fits, in lower case; '' if none is sure. */
function requiredLiteral(template: string): string {
  const outside = withoutGroups(template);
  if (outside.includes('|')) return '';
  const runs = outside.replace(LOOSE, '\n').split('\n');
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '').toLowerCase();
}

/** With a line break for every group, however deep. */
function withoutGroups(template: string): string {
  let depth = 0;
  let outside = '';
  for (const [part] of template.matchAll(/\\.|[\s\S]/g)) {
    if (part === '(') depth++;
    else if (part === ')') {
      depth--;
      outside += '\n';
    } else if (depth === 0) outside += part;
  }
  return outside;
}
