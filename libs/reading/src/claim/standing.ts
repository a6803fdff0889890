import type { Stance } from '@wiregraph/newsroom/ontology';
import type { Actor } from '../entity/cast.js';

/** How something is put, and by whom, if it is not the story itself. */
export interface Standing {
  readonly stance: Stance;
  readonly by?: Actor | undefined;
}
