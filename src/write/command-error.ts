/** A command that cannot be carried out as it was given: the command line ends with status 2 and prints the sentence. */
export class CommandError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "CommandError";
  }
}
