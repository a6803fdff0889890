import { type Command, Option } from 'commander';
import { listReviews, type Review } from '@wiregraph/followers/review';
import { articleId } from '@wiregraph/newsroom/article';
import { Misused } from './misused.errors.js';
import { withArchive } from './parts.js';
import { say } from './terminal.js';

interface Given {
  readonly article?: string;
  readonly first: string;
  readonly json?: boolean;
}

export function addReview(program: Command): void {
  program
    .command('review')
    .description('What editors are asked to look at.')
    .command('list')
    .description('Lists where a second reader and the rules differ on what articles show now, latest first.')
    .option('--article <id>', 'of one article, as "article-…"')
    .addOption(new Option('--first <count>', 'how many, 1 to 1,000').default('50'))
    .option('--json', 'as JSON, one a line')
    .addHelpText('after', '\nThe second reader is off unless WIREGRAPH_LLM_URL is set: see docs/second-reader.md.')
    .action(list);
}

async function list({ article, first, json = false }: Given): Promise<void> {
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1 || count > 1_000)
    throw new Misused('--first must be a whole number from 1 to 1000.');
  if (article !== undefined && !articleId.is(article))
    throw new Misused(`"${article}" is no article: it must be "article-" and 32 hex digits.`);
  const id = article === undefined ? undefined : articleId.schema.parse(article);
  const reviews = await withArchive(({ log }) => listReviews(log, { first: count, article: id }));
  if (json) for (const review of reviews) say(JSON.stringify(review));
  else say(reviews.length === 0 ? 'There is nothing to look at.' : reviews.map(inWords).join('\n\n'));
}

const ABOUT: Readonly<Record<Review['about'], string>> = {
  'only-rules': 'only the rules claim it',
  'only-second': 'only the second reader claims it',
  stance: 'it is put otherwise',
  direction: 'it is the other way round',
};

/** What strangers and models wrote must not command a terminal. */
const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '\ufffd');

function inWords({ articleId: article, headline, at, about, engine, rules, second }: Review): string {
  const claim = (who: string, one: Review['rules']) =>
    one ? [`  ${who}: ${printable(one.says)} (${one.stance})`, `      “${printable(one.quote)}”`] : [];
  return [
    `${printable(headline ?? 'A story')} (${article}, ${at}): ${ABOUT[about]}`,
    ...claim('rules', rules),
    ...claim(printable(engine), second),
  ].join('\n');
}
