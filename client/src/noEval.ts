import { config } from 'zod';

// Our content security policy forbids code made out of text. zod would try it once and be noted as an attack,
// so this has to run before the first schema is made: the build keeps it in one file with zod itself.
config({ jitless: true });
