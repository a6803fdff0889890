import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { namesIn } from '@wiregraph/reading/names';
import type { English } from '@wiregraph/syntax/english';

/** As `score/ner.mjs` of the corpora takes it: UTF-16 units `[start, end)` of the text. */
export interface NerLine {
  readonly id: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: 'PER' | 'ORG' | 'LOC' }[];
}

const TYPES: Readonly<Partial<Record<EntityKind, 'PER' | 'ORG' | 'LOC'>>> = {
  Company: 'ORG',
  Platform: 'ORG',
  Court: 'ORG',
  Agency: 'ORG',
  Organization: 'ORG',
  Person: 'PER',
  Place: 'LOC',
};

/** The names of a plain text by the three types that corpora of names have in common. */
export async function nerLine(id: string, text: string, english: English): Promise<NerLine> {
  const names = await namesIn(text, (paragraph) => english.read(paragraph));
  const entities = names.flatMap(({ start, end, kind }) => {
    const type = TYPES[kind];
    return type === undefined ? [] : [{ start, end, type }];
  });
  return { id, entities };
}
