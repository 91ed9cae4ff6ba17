import { describeStorage } from '../contract.ts';
import { newEmbeddedPlace } from './testPlace.ts';

describeStorage('embedded', newEmbeddedPlace);
