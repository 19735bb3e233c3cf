/**
 * Something that only the operator can put right. The message is one sentence that names the thing and the remedy; it is
 * shown as it is, without a stack.
 */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
  /** `config`: bad arguments, flags, environment or configuration; `refused`: what is there already forbids the start. */
  readonly kind: "config" | "refused";

  constructor(kind: "config" | "refused", sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.kind = kind;
  }
}
