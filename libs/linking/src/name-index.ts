import type { EntityId } from '@wiregraph/newsroom/entity';

/** Which entities a key stands for, first met first. */
export class NameIndex {
  readonly #ids = new Map<string, EntityId[]>();

  add(key: string, id: EntityId): void {
    const ids = this.#ids.get(key);
    if (!ids) this.#ids.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  }

  find(key: string): readonly EntityId[] {
    return this.#ids.get(key) ?? [];
  }
}
