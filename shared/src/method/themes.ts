/** So many questions about one theme, in so long, are more than a coincidence (⚙). */
const MANY = 3;
const LOOKS_BACK = 90 * 86_400_000;

/** As much of a question as tells what it is about. */
interface Asked {
  readonly theme?: string | undefined;
  /** Empty when the sender took it back, or when its words went. */
  readonly story: string;
  readonly course: { readonly receivedAt: number };
}

interface MayBeStory {
  readonly mayBeStory: boolean;
  readonly story: string;
  readonly experienceId?: unknown;
}

export interface Theme<T> {
  readonly theme: string;
  readonly questions: readonly T[];
}

/** What many of them are about, of the last ninety days; taken back, it counts no more (`method.md` section 10). */
export function themesOf<T extends Asked>(questions: readonly T[], at: number): readonly Theme<T>[] {
  const told = questions.filter(
    ({ theme = '', story, course }) => theme !== '' && story !== '' && at - course.receivedAt <= LOOKS_BACK,
  );
  const themes = [...new Set(told.map(({ theme = '' }) => theme))];
  return themes
    .map((theme) => ({ theme, questions: told.filter((one) => one.theme === theme) }))
    .filter((one) => one.questions.length >= MANY);
}

/** Its sender said that it may be a story, and it lies at no table yet (`method.md` section 10: with permission). */
export function mayBeLaid({ mayBeStory, story, experienceId }: MayBeStory): boolean {
  return mayBeStory && story !== '' && experienceId === undefined;
}
