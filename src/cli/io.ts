/** What the command line asks of its surroundings; the tests bring their own. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Locale of the system, where the environment names none. */
  readonly systemLocale: string;
  /** Columns of the terminal; undefined in a pipe. */
  readonly columns: number | undefined;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  out(content: string | Uint8Array): void;
  err(text: string): void;
  /** The bytes of a file, or of standard input for '-'. Throws Node's own errors. */
  read(file: string): Promise<Uint8Array>;
  /** Whole or not at all; without `replace` an existing file is an EEXIST. */
  write(file: string, content: string | Uint8Array, replace: boolean): Promise<void>;
}
