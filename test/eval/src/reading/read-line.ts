import type { AnalysedClaim, AnalysedEntity, Analysis } from '@wiregraph/newsroom/analysis';

/** What was read in a story, as scorers from outside take it: ends are names, places are words of the text. */
export function readLine(id: string, text: string, analysis: Analysis) {
  const names = new Map(analysis.entities.map(({ key, name }) => [key, name]));
  return {
    id,
    entities: analysis.entities.map((entity) => entityLine(entity, surfacesOf(entity, text, analysis))),
    claims: analysis.claims.map((claim) => claimLine(claim, { text, analysis, names })),
  };
}

const entityLine = ({ name, kinds, inferred }: AnalysedEntity, mentions: readonly string[]) => ({
  name,
  kind: kinds[0],
  kinds,
  mentions,
  inferred,
});

/** Each way in which the text names it. What only points at it ("she", "the company") does not; "court in Seattle" does. */
const surfacesOf = ({ key }: AnalysedEntity, text: string, { mentions }: Analysis): string[] => [
  ...new Set(
    mentions
      .filter(({ entity, how }) => entity === key && how !== 'pronoun')
      .map(({ start, end, how }) => ({ how, surface: text.slice(start, end) }))
      .filter(({ how, surface }) => how !== 'description' || /\s\p{Lu}/u.test(surface))
      .map(({ surface }) => surface),
  ),
];

interface Around {
  readonly text: string;
  readonly analysis: Analysis;
  readonly names: ReadonlyMap<string, string>;
}

function claimLine(claim: AnalysedClaim, { text, analysis, names }: Around) {
  const { predicate, qualifiers, evidence, stance, inferred, validTo, confidence, value } = claim;
  const { title, matter, outcome, scope, amount } = qualifiers;
  const nameOf = (key: string | undefined) => (key === undefined ? undefined : names.get(key));
  const tight = evidence[0];
  const around = analysis.sentences.filter(
    ({ start, end }) => tight !== undefined && start < tight.end && tight.start < end,
  );
  const [first, last] = [around[0], around.at(-1)];
  return {
    type: predicate,
    subject: nameOf(claim.subject),
    object: nameOf(claim.object),
    value,
    stance,
    attributedTo: nameOf(claim.attributedTo),
    inferred,
    date: qualifiers.on ?? claim.validFrom,
    quote: tight?.quote,
    sentence: first && last ? text.slice(first.start, last.end) : tight?.quote,
    ...{
      title,
      matter,
      outcome,
      scope,
      amount,
      against: nameOf(claim.against),
      inFavourOf: nameOf(claim.inFavourOf),
      validTo,
      confidence,
    },
  };
}
