/** Names beyond this are forgotten all at once. */
const MOST_NAMES = 2_000;

/** What follows from a name alone, kept for the names that the wire has all day. */
export function byName<Made>(make: (name: string) => Made): (name: string) => Made {
  const known = new Map<string, Made>();
  return (name) => {
    const kept = known.get(name);
    if (kept !== undefined || known.has(name)) return kept as Made;
    const made = make(name);
    if (known.size >= MOST_NAMES) known.clear();
    known.set(name, made);
    return made;
  };
}
