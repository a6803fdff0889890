/**
 * ESLint rule for names of files: kebab-case, then at most one suffix of the closed list, so that a reader can guess
 * the file from the question. Words that say nothing (helper, util, ...) and barrels (index.ts) are refused.
 */
const SUFFIXES =
  'events decide evolve upcast port adapter contract parser rule projection cypher sql job processor follower controller ' +
  'resolver loader module config command errors spec int-spec eval bench d';
const EMPTY_WORDS = /^(service|helpers?|utils?|common|manager|interface|dto|base|index)$/;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function faultOf(fileName) {
  const [stem, ...suffixes] = fileName.replace(/\.[cm]?[jt]s$/, '').split('.');
  if (!KEBAB.test(stem)) return 'is not kebab-case';
  if (EMPTY_WORDS.test(stem)) return `says nothing of what is inside, or is a barrel`;
  const unknown = suffixes.find((suffix) => !SUFFIXES.split(' ').includes(suffix));
  return unknown && `ends in ".${unknown}", which is not in the closed list of suffixes`;
}

export default {
  meta: { type: 'problem', messages: { name: 'The file name "{{name}}" {{fault}}.' }, schema: [] },
  create: (context) => ({
    Program(node) {
      const name = context.filename.split('/').at(-1);
      const fault = faultOf(name);
      if (fault) context.report({ node, messageId: 'name', data: { name, fault } });
    },
  }),
};
