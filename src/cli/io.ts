/** What a command reads and writes besides the files it is given. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Resolves when more may be written. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Shows how far long work has come; only where the standard error is a terminal. */
  readonly progress?: ((text: string) => void) | undefined;
}
