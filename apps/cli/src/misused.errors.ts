import { Fault } from '@wiregraph/kernel/errors';

/** The command was given what it cannot take: exit code 2. */
export class Misused extends Fault {
  constructor(message: string) {
    super('cli.misused', message);
  }
}
