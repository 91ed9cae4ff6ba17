import type { GateCode } from '@opgave/shared/method/gates';

/**
 * The gates that ask for something this version cannot hold yet. The seed alone may step over them, on a workspace
 * marked as demo. Whoever builds an artefact takes its gates off; in the end the list is empty.
 */
export const GATES_WITHOUT_ARTEFACT = [] as const satisfies readonly GateCode[];
