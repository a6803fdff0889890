/** Something that a person has to mend: what is wrong and, where there is one, the command that mends it. */
export class Fault extends Error {
  /**
   * @param {string} what
   * @param {string} [mend] a command, or what to do
   */
  constructor(what, mend) {
    super(mend ? `${what}\nMend it with: ${mend}` : what);
    this.name = 'Fault';
  }
}

/**
 * Waits for all, then throws the first fault with the others under it: a server that fails must not leave another one
 * half started and unwatched.
 * @template T
 * @param {Promise<T>[]} works
 * @returns {Promise<T[]>}
 */
export async function allOrFault(works) {
  const results = await Promise.allSettled(works);
  const reasons = results.filter((result) => result.status === 'rejected').map((result) => result.reason);
  if (reasons.length === 1) throw reasons[0];
  if (reasons.length > 1) {
    if (!reasons.every((reason) => reason instanceof Fault))
      throw new AggregateError(reasons, 'several servers failed');
    throw new Fault(reasons.map((reason) => reason.message).join('\n'));
  }
  return Promise.all(works);
}
