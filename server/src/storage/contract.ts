import { describe } from 'vitest';
import { describeDocumentLog } from './contractDocuments.ts';
import { describeEventLog } from './contractEvents.ts';
import { describeRecords } from './contractRecords.ts';
import { describeSettingsAndBus } from './contractSettings.ts';
import type { NewPlace } from './contractValues.ts';

/** Every promise of `ports.ts`, tried on an adapter. Imported by tests only. */
export function describeStorage(name: string, newPlace: NewPlace): void {
  describe(`storage, ${name}`, () => {
    describeDocumentLog(newPlace);
    describeRecords(newPlace);
    describeEventLog(newPlace);
    describeSettingsAndBus(newPlace);
  });
}
