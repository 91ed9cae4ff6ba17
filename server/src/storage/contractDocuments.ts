import { describe, expect, it } from 'vitest';
import {
  ANNA,
  BRAM,
  bytes,
  FUNDAMENTALS,
  type NewPlace,
  PROBLEM,
  readWords,
  update,
  words,
} from './contractValues.ts';

const EMPTY = { updates: [], position: 0, claims: [] };

export function describeDocumentLog(newPlace: NewPlace): void {
  describe('documents', () => {
    describeAppend(newPlace);
    describeCompact(newPlace);
    describeDamage(newPlace);
  });
}

function describeAppend(newPlace: NewPlace): void {
  it('reads an unknown document as empty', async () => {
    const storage = await (await newPlace()).open();
    expect(await storage.documents.read(PROBLEM)).toEqual(EMPTY);
  });

  it('P01 holds what was appended, in order, when it is opened again', async () => {
    const place = await newPlace();
    const storage = await place.open();
    expect(await storage.documents.append([update('een'), update('twee')])).toEqual([1, 2]);
    expect(await storage.documents.append([update('drie')])).toEqual([3]);
    await storage.close();

    const again = await place.open();
    expect(await readWords(again)).toEqual(['een', 'twee', 'drie']);
    expect((await again.documents.read(PROBLEM)).position).toBe(3);
    expect(await again.documents.append([update('vier')])).toEqual([4]);
  });

  it('keeps an empty update and one of a megabyte as they are', async () => {
    const storage = await (await newPlace()).open();
    const large = new Uint8Array(1_048_576).fill(7);
    await storage.documents.append([update(''), { id: PROBLEM, update: large, claims: [] }]);
    const { updates } = await storage.documents.read(PROBLEM);
    expect(updates[0]).toHaveLength(0);
    expect(Buffer.compare(updates[1] ?? new Uint8Array(), large)).toBe(0);
  });

  it('appends to several documents at once, each with its own positions', async () => {
    const storage = await (await newPlace()).open();
    await storage.documents.append([update('p1')]);
    const both = [update('p2'), update('f1', FUNDAMENTALS), update('p3')];
    expect(await storage.documents.append(both)).toEqual([2, 1, 3]);
    expect(await readWords(storage)).toEqual(['p1', 'p2', 'p3']);
    expect(await readWords(storage, FUNDAMENTALS)).toEqual(['f1']);
  });

  it('appends nothing as nothing', async () => {
    const storage = await (await newPlace()).open();
    expect(await storage.documents.append([])).toEqual([]);
  });

  it('gives concurrent appends distinct, increasing positions in the order of the calls', async () => {
    const place = await newPlace();
    const storage = await place.open();
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
    const positions = await Promise.all(
      numbers.map((number) => storage.documents.append([update(`${number}`)])),
    );
    expect(positions.flat()).toEqual(numbers);
    await storage.close();
    expect(await readWords(await place.open())).toEqual(numbers.map(String));
  });

  it('P34 keeps whose a client id is; who claimed it first keeps it', async () => {
    const place = await newPlace();
    const storage = await place.open();
    const annas = { clientId: 4_294_967_295, personId: ANNA };
    const brams = { clientId: 7, personId: BRAM };
    await storage.documents.append([{ ...update('een'), claims: [annas] }]);
    await storage.documents.append([{ ...update('twee'), claims: [brams, { ...annas, personId: BRAM }] }]);
    await storage.close();

    const again = await place.open();
    expect((await again.documents.read(PROBLEM)).claims).toEqual([annas, brams]);
    expect((await again.documents.read(FUNDAMENTALS)).claims).toEqual([]);
  });
}

function describeCompact(newPlace: NewPlace): void {
  it('puts a snapshot in place of what it covers and keeps what came later, with all claims', async () => {
    const place = await newPlace();
    const storage = await place.open();
    const claims = [{ clientId: 1, personId: ANNA }];
    await storage.documents.append([{ ...update('een'), claims }, update('twee'), update('drie')]);
    await storage.documents.compact(PROBLEM, bytes('een+twee'), 2);
    expect(await readWords(storage)).toEqual(['een+twee', 'drie']);
    await storage.documents.compact(PROBLEM, bytes('alles'), 3);
    await storage.close();

    const again = await place.open();
    const stored = await again.documents.read(PROBLEM);
    expect({ ...stored, snapshot: words(stored.snapshot) }).toEqual({
      snapshot: 'alles',
      updates: [],
      position: 3,
      claims,
    });
    expect(await again.documents.append([update('vier')])).toEqual([4]);
    expect(await readWords(again)).toEqual(['alles', 'vier']);
  });

  it('gives back the state vector that came with a snapshot, and none where none came', async () => {
    const place = await newPlace();
    const storage = await place.open();
    await storage.documents.append([update('een'), update('twee')]);
    await storage.documents.compact(PROBLEM, bytes('een'), 1);
    expect((await storage.documents.read(PROBLEM)).stateVector).toBeUndefined();
    await storage.documents.compact(PROBLEM, bytes('een+twee'), 2, Uint8Array.from([1, 7, 2]));
    await storage.close();

    const again = await place.open();
    expect((await again.documents.read(PROBLEM)).stateVector).toEqual(Uint8Array.from([1, 7, 2]));
  });

  it('loses nothing that is appended while it compacts', async () => {
    const storage = await (await newPlace()).open();
    await storage.documents.append([update('een'), update('twee')]);
    await Promise.all([
      storage.documents.append([update('drie')]),
      storage.documents.compact(PROBLEM, bytes('een+twee'), 2),
      storage.documents.append([update('vier')]),
    ]);
    expect(await readWords(storage)).toEqual(['een+twee', 'drie', 'vier']);
  });

  it('never goes back to an older snapshot', async () => {
    const storage = await (await newPlace()).open();
    await storage.documents.append([update('een'), update('twee'), update('drie')]);
    await Promise.all([
      storage.documents.compact(PROBLEM, bytes('alles'), 3),
      storage.documents.compact(PROBLEM, bytes('een'), 1),
    ]);
    expect(await readWords(storage)).toEqual(['alles']);
  });

  it('refuses a snapshot of more than there is', async () => {
    const storage = await (await newPlace()).open();
    await storage.documents.append([update('een')]);
    await expect(storage.documents.compact(PROBLEM, bytes('meer'), 2)).rejects.toThrow('internal');
    await expect(storage.documents.compact(FUNDAMENTALS, bytes('meer'), 1)).rejects.toThrow('internal');
    expect(await readWords(storage)).toEqual(['een']);
  });
}

function describeDamage(newPlace: NewPlace): void {
  it('P04 says that a document is damaged, keeps its bytes, and serves the others', async () => {
    const place = await newPlace();
    const storage = await place.open();
    await storage.documents.append([update('een'), update('ander', FUNDAMENTALS)]);
    await storage.close();
    await place.damageDocument(PROBLEM);

    const again = await place.open();
    for (const attempt of [1, 2]) {
      await expect(again.documents.read(PROBLEM), `attempt ${attempt}`).rejects.toMatchObject({
        code: 'document-damaged',
      });
    }
    await expect(again.documents.compact(PROBLEM, bytes('leeg'), 1)).rejects.toMatchObject({
      code: 'document-damaged',
    });
    expect(await readWords(again, FUNDAMENTALS)).toEqual(['ander']);
  });
}
