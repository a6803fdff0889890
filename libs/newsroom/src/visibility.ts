import { ArticleState } from './article/article.events.js';

/** What somebody may do: read what is live; see what is closed, marked as such; look at what was withdrawn. */
export type Role = 'reader' | 'editor' | 'audit';

/** What there is of an article that was killed is known to editors, and its words to nobody but an audit. */
const CLOSED_TO: Readonly<
  Record<Role, { readonly seen: readonly ArticleState[]; readonly read: readonly ArticleState[] }>
> = {
  reader: { seen: ['embargoed', 'held', 'withheld', 'killed'], read: ['embargoed', 'held', 'withheld', 'killed'] },
  editor: { seen: [], read: ['killed'] },
  audit: { seen: [], read: [] },
};

const without = (closed: readonly ArticleState[]) => ArticleState.options.filter((state) => !closed.includes(state));

/** States of articles that somebody may know of. What is not among them is not there, in counts neither. */
export const seenBy = (role: Role): readonly ArticleState[] => without(CLOSED_TO[role].seen);

/** States of articles whose words somebody may read, also in quotes. */
export const readBy = (role: Role): readonly ArticleState[] => without(CLOSED_TO[role].read);
