import type { PubStatus } from '../wire-item.js';

const WORDS: Readonly<Record<string, PubStatus>> = {
  usable: 'usable',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
  withheld: 'withheld',
};

/** The last part of a code or an address: `stat:usable` and `http://cv.iptc.org/newscodes/pubstatusg2/usable`. */
export const codeTail = (code: string): string => code.replace(/^.*[:/#]/, '');

/** A publishing status by its code in any case. What nobody knows is not published, and is told as a signal. */
export function pubStatusOf(code: string): { status: PubStatus; odd: string[] } {
  const status = WORDS[codeTail(code).trim().toLowerCase()];
  return status ? { status, odd: [] } : { status: 'withheld', odd: [`pubStatus:${code}`.slice(0, 200)] };
}
