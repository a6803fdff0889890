import { Query, Resolver } from '@nestjs/graphql';
import { Ask } from '@wiregraph/editorial/ask';

@Resolver()
export class GraphStatusResolver {
  constructor(private readonly ask: Ask) {}

  @Query()
  graph() {
    return this.ask.status();
  }
}
