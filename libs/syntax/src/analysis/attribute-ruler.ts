import type { Lexeme } from '../lexicon/lexeme.js';
import type { Condition, RulerRule } from '../model/spacy-files.js';

/** A token as the rules see it. */
export interface RuledToken {
  readonly lexeme: Lexeme;
  readonly tag: string;
  readonly label: string;
}

/** One way in which a rule matches: a condition a token, and what is set on which of them. */
export interface CompiledRule {
  /** Later rules win. */
  readonly order: number;
  readonly tokens: readonly ((token: RuledToken) => boolean)[];
  readonly target: number;
  readonly sets: Readonly<Record<string, string>>;
}

/**
 * Exceptions that turn tags into parts of speech and features, and give some lemmas. All rules are matched against
 * the text as the tagger and parser left it, then applied in their order, so that later ones win.
 * Source: spaCy's `AttributeRuler` and its `Matcher`, as far as the model's rules use it.
 */
export class AttributeRuler {
  private readonly byLower = new Map<string, CompiledRule[]>();
  private readonly byTag = new Map<string, CompiledRule[]>();
  private readonly others: CompiledRule[] = [];

  constructor(rules: readonly RulerRule[]) {
    rules.forEach((rule, order) => {
      for (const pattern of rule.patterns) {
        const tokens = pattern.map((conditions) => allOf(conditions));
        this.file(pattern[0], { order, tokens, target: rule.index, sets: rule.attrs });
      }
    });
  }

  /** Rules whose first condition the token meets, in order; those of two tokens still ask for the second. */
  startingAt(token: RuledToken): CompiledRule[] {
    const candidates = [
      this.byLower.get(token.lexeme.lower) ?? [],
      this.byTag.get(token.tag) ?? [],
      this.others,
    ].flat();
    return candidates.filter((rule) => rule.tokens[0](token)).sort((a, b) => a.order - b.order);
  }

  private file(first: Readonly<Record<string, Condition>>, rule: CompiledRule): void {
    const [index, keys] = [
      [this.byLower, exactly(first['LOWER'])] as const,
      [this.byTag, exactly(first['TAG'])] as const,
    ].find(([, values]) => values) ?? [undefined, undefined];
    if (!index || !keys) this.others.push(rule);
    else for (const key of keys) index.set(key, [...(index.get(key) ?? []), rule]);
  }
}

/** The values that a condition allows, if it lists them. */
function exactly(condition: Condition | undefined): readonly string[] | undefined {
  if (typeof condition === 'string') return [condition];
  return typeof condition === 'object' ? condition.IN : undefined;
}

function allOf(conditions: Readonly<Record<string, Condition>>): (token: RuledToken) => boolean {
  const checks = Object.entries(conditions).map(([attribute, condition]) => {
    const value = reader(attribute);
    const accepts = test(condition);
    return (token: RuledToken) => accepts(value(token));
  });
  return (token) => checks.every((check) => check(token));
}

function reader(attribute: string): (token: RuledToken) => string | boolean {
  switch (attribute) {
    case 'LOWER':
      return (token) => token.lexeme.lower;
    case 'TAG':
      return (token) => token.tag;
    case 'DEP':
      return (token) => token.label;
    case 'IS_SPACE':
      return (token) => token.lexeme.isSpace;
    default:
      throw new Error(`The model's attribute ruler asks for ${attribute}, which this library does not know.`);
  }
}

function test(condition: Condition): (value: string | boolean) => boolean {
  if (typeof condition !== 'object') return (value) => value === condition;
  const { IN, NOT_IN, REGEX } = condition;
  if (IN) return (value) => IN.includes(String(value));
  if (NOT_IN) return (value) => !NOT_IN.includes(String(value));
  if (REGEX !== undefined) {
    const pattern = new RegExp(REGEX, 'u');
    return (value) => pattern.test(String(value));
  }
  throw new Error(
    `The model's attribute ruler has the condition ${JSON.stringify(condition)}, which this library does not know.`,
  );
}
