import words from './beside-words.json' with { type: 'json' };

const NAMES = new RegExp(`(?:^|[\\s_-])(?:${words.names.join('|')})(?=$|[\\s_-])`, 'i');
const ELEMENTS = new Set(words.elements);
const ROLES = new Set(words.roles);
/** A name that long is no name. */
const LONGEST = 500;

/** Whether an element by its kind or its own name (class, id, role) says that what is in it stands beside the story. */
export function isBeside(element: Element): boolean {
  if (ELEMENTS.has(element.nodeName.toUpperCase())) return true;
  if (ROLES.has((element.getAttribute('role') ?? '').toLowerCase())) return true;
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (named.length === 1) return false;
  return NAMES.test(named.slice(0, LONGEST).replace(/([a-z])([A-Z])/g, '$1-$2'));
}
