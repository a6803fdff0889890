// Finds libs/reading/src/entity/antecedent-weights.json: how much each sign speaks for or against one whom a word may mean.
//   node tools/antecedent-weights.mjs [--gum FILE] [--only person|body|description] [--write]
// after `npx nx build eval`. Reads the annotated references of test/eval/references (of stories only the half `dev`) and,
// if it is given, the news of GUM (gum-news-court.jsonl). A question is a word, those whom it may mean, each with its
// signs, and nobody with his; the weights are those of a softmax over them (L2 penalty, AdaGrad). Printed is how often the
// likeliest is meant in stories that were left out, by the least probability that is asked for: eight parts in turn.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadEnglish } from '../libs/syntax/dist/english.js';
import { modelPath } from '../libs/syntax/dist/model.js';
import { goldStories } from '../test/eval/dist/reading/gold.js';
import { OwnMatching } from '../test/eval/dist/reading/own-matching.js';
import { referencesOf } from '../test/eval/dist/reading/references.js';
import { readStoryFile } from '../test/eval/dist/reading/story-file.js';
import { analyse, passagesOf } from '../libs/reading/dist/analysis.js';
import { likeliest } from '../libs/reading/dist/entity/antecedent.js';
import { Cast } from '../libs/reading/dist/entity/cast.js';
import { References } from '../libs/reading/dist/entity/reference.js';
import { Story } from '../libs/reading/dist/story/story.js';

const PENALTY = 2;
const STEPS = 150;
const RATE = 0.3;
const PARTS = 8;
const SMALL = 0.1;
const WEIGHTS = new URL('../libs/reading/src/entity/antecedent-weights.json', import.meta.url);
const WRITTEN = new URL('../test/eval/references/written/', import.meta.url);
/** What GUM is asked for: its descriptions are annotated by another rule than ours. */
const PRONOUN = /^(?:he|him|his|she|her|its?)$/i;

const english = await loadEnglish({ modelFile: modelPath() });

async function read(readable) {
  const passages = passagesOf(readable);
  const documents = [];
  for (const { text } of passages) documents.push(await english.read(text));
  return { readable, passages, documents };
}

/**
 * The questions of a story. `meantAt` says for the offset of a word the key of the actor that it means, `null` for
 * nobody, `undefined` if it is not annotated. The right answer is given, so that the words behind it stand on it.
 */
function questionsOf(id, { readable, passages, documents }, meantBy) {
  const story = new Story(readable, passages, documents);
  const cast = new Cast(story);
  const meantAt = meantBy(cast, story);
  const questions = [];
  const answer = (question, { token }) => {
    const key = meantAt(story.startOf(token), token);
    if (key === undefined) return likeliest(question);
    const { sought, candidates, nobody } = question;
    const meant = candidates.findIndex(({ actor }) => actor.key === key);
    questions.push({
      id,
      sought,
      options: [...candidates.map(({ signs }) => signs), nobody],
      meant,
      isMeant: key !== null,
    });
    return candidates[meant] && { actor: candidates[meant].actor, share: 1 };
  };
  new References(cast, answer).resolve();
  return questions;
}

async function ofGold() {
  const found = [];
  for (const { id, half, file, gold } of goldStories()) {
    const references = new Map(referencesOf(id).map((reference) => [reference.end, reference.meant]));
    if (half !== 'dev' || references.size === 0) continue;
    const trees = await read(await readStoryFile(file));
    const analysis = analyse(trees.readable, { ...trees, model: '' });
    const keys = new Map([...new OwnMatching(analysis, gold).entities()].map(([{ key }, wanted]) => [wanted.id, key]));
    const meantBy = (cast, story) => (start, token) => {
      const meant = references.get(story.endOf(token));
      if (meant === undefined || meant.length > 1) return undefined;
      return meant.length === 0 ? null : (keys.get(meant[0]) ?? '');
    };
    found.push(...questionsOf(id, trees, meantBy));
  }
  return found;
}

const plain = (name) => name.toLowerCase().replace(/^the |[.,'\u2019]/g, '');

async function ofWritten() {
  const found = [];
  for (const file of readdirSync(WRITTEN)) {
    const { text, names } = unmarked(readFileSync(new URL(file, WRITTEN), 'utf8'));
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, i) => ({
      // Some are only a passage of a story, without a headline.
      kind: i === 0 && !/[.?!]"?$/.test(line) ? 'headline' : 'paragraph',
      start: index,
      end: index + line.length,
    }));
    const meantBy = (cast) => (start) => {
      const name = names.get(start);
      if (name === undefined || name.includes(' + ')) return undefined;
      return name === '-' ? null : keyOf(cast, plain(name));
    };
    found.push(...questionsOf(file, await read({ text, blocks }), meantBy));
  }
  return found;
}

/** "[[its|Starling Bank]]" as "its", and the name by the offset of the word. */
function unmarked(marked) {
  const names = new Map();
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: word, 2: name, index } of marked.matchAll(/\[\[([^\]|]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(at, index);
    names.set(text.length, name.trim());
    text += word;
    at = index + whole.length;
  }
  return { text: text + marked.slice(at), names };
}

function keyOf({ actors, mentions }, name) {
  const mention = mentions.find(({ document, from, to }) => plain(document.span(from, to).text) === name);
  const isLike = (own) => own.startsWith(name) || name.startsWith(own);
  return (mention?.actor ?? actors.find((actor) => isLike(plain(actor.name))))?.key ?? '';
}

async function ofGum(file) {
  const found = [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  for (const { id, text, mentions } of lines
    .map((line) => JSON.parse(line))
    .filter((one) => one.id.includes('_news_'))) {
    const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.length,
    }));
    const chains = new Map(mentions.map(({ start, end, entity }) => [`${start} ${end}`, entity]));
    const meantBy = (cast, story) => {
      const keys = new Map();
      for (const { document, from, to, actor } of cast.mentions) {
        const chain = chains.get(`${story.startOf(document.token(from))} ${story.endOf(document.token(to - 1))}`);
        if (chain !== undefined && !keys.has(chain)) keys.set(chain, actor.key);
      }
      return (start, token) =>
        PRONOUN.test(token.text) ? (keys.get(chains.get(`${start} ${story.endOf(token)}`)) ?? null) : undefined;
    };
    found.push(...questionsOf(id, await read({ text, blocks }), meantBy));
  }
  return found;
}

/** The share of each option. */
function sharesOf(options, weights) {
  const scores = options.map((signs) => Math.exp(signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)));
  const whole = scores.reduce((sum, score) => sum + score, 0);
  return scores.map((score) => score / whole);
}

function fit(questions) {
  const weights = new Map();
  const squares = new Map();
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map();
    for (const { options, meant } of questions) {
      const shares = sharesOf(options, weights);
      const right = meant < 0 ? options.length - 1 : meant;
      for (const [i, signs] of options.entries())
        for (const sign of signs) slopes.set(sign, (slopes.get(sign) ?? 0) + (i === right ? 1 : 0) - (shares[i] ?? 0));
    }
    for (const [sign, slope] of slopes) {
      const change = slope - PENALTY * (weights.get(sign) ?? 0);
      squares.set(sign, (squares.get(sign) ?? 0) + change * change);
      weights.set(sign, (weights.get(sign) ?? 0) + (RATE * change) / Math.sqrt(squares.get(sign) + 1e-8));
    }
  }
  return weights;
}

/** The likeliest candidate of each question: its share, and whether it is meant. */
const judged = (questions, weights) =>
  questions.map(({ options, meant, isMeant }) => {
    const shares = sharesOf(options, weights).slice(0, -1);
    const best = shares.indexOf(Math.max(...shares));
    return { share: shares[best] ?? 0, isRight: meant === best, isMeant };
  });

function report(sought, questions) {
  const ids = [...new Set(questions.map(({ id }) => id))];
  const judgements = Array.from({ length: PARTS }, (_, part) => {
    const left = new Set(ids.filter((_, i) => i % PARTS === part));
    const rest = questions.filter(({ id }) => !left.has(id));
    return judged(
      questions.filter(({ id }) => left.has(id)),
      fit(rest),
    );
  }).flat();
  const meant = judgements.filter(({ isMeant }) => isMeant).length;
  console.log(`${sought}: ${questions.length} questions`);
  for (const least of [0.4, 0.5, 0.6, 0.7]) {
    const said = judgements.filter(({ share }) => share >= least);
    const right = said.filter(({ isRight }) => isRight).length;
    console.log(
      `  at least ${least}: precision ${(right / said.length).toFixed(3)}, recall ${(right / meant).toFixed(3)}`,
    );
  }
}

const gum = process.argv.indexOf('--gum');
const questions = [...(await ofGold()), ...(await ofWritten()), ...(gum > 0 ? await ofGum(process.argv[gum + 1]) : [])];
const { least, signs } = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
const only = process.argv.indexOf('--only');
for (const sought of only > 0 ? [process.argv[only + 1]] : Object.keys(least)) {
  const own = questions.filter((question) => question.sought === sought);
  report(sought, own);
  const found = [...fit(own)].filter(([, weight]) => Math.abs(weight) >= SMALL);
  signs[sought] = Object.fromEntries(
    found.sort(([, a], [, b]) => b - a).map(([sign, weight]) => [sign, +weight.toFixed(2)]),
  );
}
if (process.argv.includes('--write')) writeFileSync(WEIGHTS, `${JSON.stringify({ least, signs }, null, 2)}\n`);
