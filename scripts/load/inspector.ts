import { WebSocket } from 'ws';
import { z } from 'zod';

const Targets = z.array(z.object({ webSocketDebuggerUrl: z.string() })).min(1);
const Answer = z.object({ id: z.int(), result: z.unknown() });
const Usage = z.object({ usedSize: z.number() });

/** Looks into the heap of a Node process that was started with `--inspect`; works for any server, without a switch in it. */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #next = 1;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      if (!(data instanceof Buffer)) return;
      const { success, data: answer } = Answer.safeParse(JSON.parse(data.toString()));
      if (success) this.#waiting.get(answer.id)?.(answer.result);
    });
  }

  static async attach(port: number): Promise<Inspector> {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const [target] = Targets.parse(await answer.json());
    const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new Inspector(socket);
  }

  /** Bytes of heap that are in use after everything unused was collected. */
  async heapAfterCollection(): Promise<number> {
    for (let time = 0; time < 3; time += 1) await this.#ask('HeapProfiler.collectGarbage');
    return Usage.parse(await this.#ask('Runtime.getHeapUsage')).usedSize;
  }

  detach(): void {
    this.#socket.terminate();
  }

  #ask(method: string): Promise<unknown> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve) => {
      this.#waiting.set(id, (result) => {
        this.#waiting.delete(id);
        resolve(result);
      });
      this.#socket.send(JSON.stringify({ id, method }));
    });
  }
}
