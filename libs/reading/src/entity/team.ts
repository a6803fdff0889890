import type { Document } from '@wiregraph/syntax/document';
import { foldName } from './gazetteer.js';
import type { NameSpan } from './name-finder.js';
import { coreName } from './name-text.js';
import { isClub, isOnSport, mayBePlace, teamEvidence } from './sport.js';

const ENOUGH = 2;

/** In a report on sport, marks names that stand for teams: name by name, then place by place. */
export function withTeams(names: readonly NameSpan[], documents: readonly Document[]): readonly NameSpan[] {
  if (!isOnSport(documents)) return names;
  const byCore = new Map<string, NameSpan[]>();
  for (const name of names) {
    const core = foldName(coreName(name.text));
    const known = byCore.get(core);
    if (known) known.push(name);
    else byCore.set(core, [name]);
  }
  const surnames = surnamesOf(names);
  const teams = new Map<NameSpan, boolean>();
  for (const [core, spans] of byCore) {
    const evidence = spans.map(teamEvidence);
    const sum = evidence.filter((one) => one > 0).reduce((a, b) => a + b, 0);
    const isPerson = !spans.some(({ text }) => mayBePlace(text)) && (isFullName(spans) || surnames.has(core));
    if (isPerson || (sum < ENOUGH && !spans.some(({ text }) => isClub(text)))) continue;
    for (const [i, span] of spans.entries()) if ((evidence[i] ?? 0) >= 0) teams.set(span, true);
  }
  return names.map((name) => (teams.has(name) ? { ...name, isTeam: true } : name));
}

const isFullName = (spans: readonly NameSpan[]) =>
  spans.some(({ type, text }) => type === 'PERSON' && text.includes(' '));

const surnamesOf = (names: readonly NameSpan[]): ReadonlySet<string> =>
  new Set(
    names.flatMap(({ text, type }) =>
      type === 'PERSON' && text.includes(' ') ? [foldName(text.split(' ').at(-1) ?? '')] : [],
    ),
  );
