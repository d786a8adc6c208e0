import { open, type FileHandle } from "node:fs/promises";

/** How many UTF-16 code units are kept before they go to the disk. */
const bufferSize = 1 << 16;

/** A UTF-8 file that is written from front to back. Who awaits `write` is slowed to the speed of the disk. */
export class TextFile {
  readonly #handle: FileHandle;
  #pending: string[] = [];
  #size = 0;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Creates the file. @throws the system's error where it exists already or the folder cannot be written. */
  static async create(path: string): Promise<TextFile> {
    return new TextFile(await open(path, "wx"));
  }

  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#size += text.length;
    if (this.#size >= bufferSize) await this.flush();
  }

  /** Hands what is pending to the system, so that others can read it. */
  async flush(): Promise<void> {
    const text = this.#pending.join("");
    this.#pending = [];
    this.#size = 0;
    if (text !== "") await this.#handle.appendFile(text, "utf8");
  }

  /** Writes the rest, waits until the disk has it, and closes the file. The file is closed even where that fails. */
  async close(): Promise<void> {
    try {
      await this.flush();
      await this.#handle.sync();
    } finally {
      await this.#handle.close();
    }
  }
}
