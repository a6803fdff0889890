import type { Draft } from './claim-rule.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import staff from './staff.json' with { type: 'json' };
import { ownersOfWorkplace } from './workplace.js';

const WORKS = [...staff.worksAt.map((verb) => `${verb} at`), ...staff.worksFor.map((verb) => `${verb} for`)];

const WATCHES = ['at', 'for'].map((where) => `follow|cover|track|rate|analyse|analyze|watch|monitor ${where}`);

/** "Mary Holt works at Google", "Google employs her", "who follows GE for William Blair" */
export const workingAt = (scene: Scene): readonly Draft[] =>
  scene.verbs(...WORKS, 'work in', ...WATCHES, 'employ').flatMap((match) => {
    const { clause, subjects } = match;
    // "works at a Starbucks cafe"
    const objects = match.objects.flatMap((noun) =>
      scene.who(noun) ? [noun] : [noun, ...noun.compounds, ...ownersOfWorkplace(noun)],
    );
    const isOver = clause.form.tense === 'past' || clause.form.isPerfect;
    const [people, bodies] = clause.lemma === 'employ' ? [objects, subjects] : [subjects, objects];
    // "an analyst covering Apple at Wedbush"
    const isReduced =
      clause.relation === 'relative' && clause.verb.tag === 'VBG' && clause.verb.children('advmod').length === 0;
    if (isOver || (clause.form.tense === undefined && !isReduced)) return [];
    return pairs(scene.all(people).filter(isPerson), scene.all(bodies).filter(isBody)).flatMap(([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      if (!standing || standing.stance === 'expected') return [];
      return [{ subject, object, standing, evidence: [scene.evidence(clause, [...people, ...bodies])] }];
    });
  });
