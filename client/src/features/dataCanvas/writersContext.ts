import { createContext } from 'react';
import type { Writers } from '#editor/useWriters.ts';

/** Who writes where on the canvas now. */
export const WritersContext = createContext<Writers>(new Map());
