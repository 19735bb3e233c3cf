/** A one-line error in the protocol that the simulator's checkers must find. */
export interface Mutant {
  readonly name: string;
  /** Below packages/protocol/src. */
  readonly file: string;
  /** The line as it stands there, without its indentation; it must stand there exactly once. */
  readonly line: string;
  readonly replacement: string;
}
