import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Where an address leads: to the web, into a house, or to what no feed lies on. */
export type Reach = 'public' | 'private' | 'never';

const PRIVATE: ReadonlySet<string> = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);
/** Where clouds tell their machines secrets, besides link-local addresses. */
const METADATA: ReadonlySet<string> = new Set(['100.100.100.200', '168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254']);
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Of an IPv4 or IPv6 address; ranges as the IANA registries of special-purpose addresses have them. */
export function reachOf(address: string): Reach {
  if (!ipaddr.isValid(address)) return 'never';
  const ip = ipaddr.process(address);
  if (METADATA.has(ip.toString())) return 'never';
  const range = ip.range();
  if (PRIVATE.has(range)) return 'private';
  if (range !== 'unicast') return 'never';
  return ip instanceof ipaddr.IPv6 && !ip.match(GLOBAL_IPV6) ? 'never' : 'public';
}

/** A host leads, or may lead, where the feed must not. */
export class ForbiddenAddress extends Error {
  constructor(host: string, address: string) {
    super(`${host} leads to ${address === host ? 'an' : `${address}, an`} address that feeds are not fetched from`);
  }
}

const mayReach = (address: string, isPrivateAllowed: boolean): boolean => {
  const reach = reachOf(address);
  return reach === 'public' || (reach === 'private' && isPrivateAllowed);
};

/** Checks a host that is written as an address: nobody looks it up. @throws ForbiddenAddress */
export function checkLiteral({ hostname }: URL, isPrivateAllowed: boolean): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayReach(host, isPrivateAllowed)) throw new ForbiddenAddress(host, host);
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/**
 * Looks a name up for the socket that connects: it gets the very addresses that were checked, so a name that means
 * something else a moment later changes nothing. One forbidden address forbids the name.
 */
export function guardedLookup(resolve: Resolve, isPrivateAllowed: boolean): LookupFunction {
  return (host, options: LookupOptions, done) => {
    resolve(host).then(
      (addresses) => {
        const forbidden = addresses.find(({ address }) => !mayReach(address, isPrivateAllowed));
        const [first] = addresses;
        if (forbidden) done(new ForbiddenAddress(host, forbidden.address), '', 0);
        else if (options.all) done(null, [...addresses]);
        else if (first) done(null, first.address, first.family);
        else done(new Error(`${host} has no address`), '', 0);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), '', 0),
    );
  };
}
