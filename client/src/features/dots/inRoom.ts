/** More lines than this nobody reads from ten metres; all are on everyone's own screen. */
export const IN_ROOM = 10;
