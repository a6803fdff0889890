import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { eventSummary, type Party } from '@wiregraph/editorial/lawsuit';
import type { CourtEventRow } from '@wiregraph/graph/read';
import type { Loaders } from './loaders.js';
import { present } from './present.js';

/** What our rules and others call a motion, and what the schema calls it. */
const MOTIONS: Readonly<Record<string, string>> = {
  'preliminary injunction': 'PRELIMINARY_INJUNCTION',
  'temporary restraining order': 'TEMPORARY_RESTRAINING_ORDER',
  'motion to dismiss': 'DISMISS',
  dismiss: 'DISMISS',
  'summary judgment': 'SUMMARY_JUDGMENT',
  'class certification': 'CLASS_CERTIFICATION',
};

@Resolver('CourtEvent')
export class CourtEventResolver {
  @ResolveField()
  lawsuit(@Parent() { lawsuitId }: CourtEventRow, @Context('load') load: Loaders) {
    return load.thing('entity', lawsuitId);
  }

  @ResolveField()
  motion(@Parent() { motion }: CourtEventRow) {
    return motion === null ? null : (MOTIONS[motion.toLowerCase()] ?? 'OTHER');
  }

  @ResolveField()
  async judge(@Parent() { judgeId }: CourtEventRow, @Context('load') load: Loaders) {
    const judge = judgeId === null ? undefined : await load.thing('entity', judgeId);
    return judge?.kinds.includes('Person') ? judge : null;
  }

  @ResolveField()
  async summary(@Parent() event: CourtEventRow, @Context('load') load: Loaders) {
    const judge = event.judgeId === null ? undefined : await load.thing('entity', event.judgeId);
    return eventSummary(event, judge?.name);
  }

  @ResolveField()
  async claims(@Parent() { claimIds }: CourtEventRow, @Context('load') load: Loaders) {
    return present(await load.things('claim', claimIds));
  }
}

@Resolver('Party')
export class PartyResolver {
  @ResolveField()
  entity(@Parent() { entityId }: Party, @Context('load') load: Loaders) {
    return load.thing('entity', entityId);
  }

  @ResolveField()
  async claims(@Parent() { claimIds }: Party, @Context('load') load: Loaders) {
    return present(await load.things('claim', claimIds));
  }
}
