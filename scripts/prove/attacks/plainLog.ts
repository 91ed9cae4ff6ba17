import { appendFile, readFile, writeFile } from 'node:fs/promises';

/**
 * A log as one would write it in an hour: lines behind each other in a file, without length, checksum or sync. It stands
 * in for ours where an attack shows that it sees what our log protects against.
 */
export class PlainLog {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  async begin(): Promise<void> {
    await writeFile(this.file, '');
  }

  async append(words: string): Promise<void> {
    await appendFile(this.file, `${words}\n`);
  }

  async words(): Promise<readonly string[]> {
    const lines = (await readFile(this.file, 'latin1')).split('\n');
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }
}
