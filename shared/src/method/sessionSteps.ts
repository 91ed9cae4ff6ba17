import { SAYINGS } from './sessionSayings.ts';
import type { ScriptStep, ScriptWords } from './sessionScript.ts';

/** A step of the method before it has a place and a length in a script. */
export type StepKind = Omit<ScriptStep, 'id' | 'startsAt' | 'minutes'>;

const SILENCE: ScriptWords = { nl: '', en: '' };

/** The steps of the first meeting (`method.md` 13.1), with what is in the product. */
export const FIRST_STEPS = {
  welcome: {
    method: 'welcome',
    what: { nl: 'Welkom, doel en afspraken', en: 'Welcome, aim and agreements' },
    shown: { nl: 'Wat is de opgave?', en: 'What is the shared problem?' },
    rule: { nl: 'Eerst het probleem, dan de oplossing.', en: 'Problem first, then solution.' },
    say: SAYINGS.opening,
    rights: 'listen',
    where: '',
  },
  story: {
    method: 'story',
    what: {
      nl: 'Eén ervaring, verteld door wie het meemaakte',
      en: 'One experience, told by who lived it',
    },
    shown: { nl: 'Wat maakte iemand mee?', en: 'What did somebody live through?' },
    rule: { nl: 'We luisteren. We reageren nog niet.', en: 'We listen. We do not react yet.' },
    say: SAYINGS.afterStory,
    rights: 'listen',
    where: 'experiences',
  },
  silent: {
    method: 'silent',
    what: { nl: 'Stil schrijven: mijn perspectief', en: 'Silent writing: my perspective' },
    shown: { nl: 'Wat merkt u van dit probleem?', en: 'What do you notice of this problem?' },
    rule: {
      nl: 'Alleen. Zonder praten. Niemand leest mee.',
      en: 'Alone. Without talking. Nobody reads along.',
    },
    say: {
      nl: 'Schrijf eerst stil voor uzelf. We reageren nog niet. Straks draaien we alle kaarten tegelijk om.',
      en: 'First write in silence, for yourself. We do not react yet. Later we turn all cards at once.',
    },
    rights: 'asPhase',
    where: 'perspectives/mine',
  },
  oneTwoFourAll: {
    method: 'oneTwoFourAll',
    what: {
      nl: '1-2-4-allen: alleen, met twee, met vier, samen',
      en: '1-2-4-all: alone, in pairs, in fours, all',
    },
    shown: { nl: 'Wat valt u op?', en: 'What stands out for you?' },
    rule: {
      nl: 'Eerst alleen, dan met twee, vier en samen. Binnen en buiten door elkaar.',
      en: 'First alone, then two, four and all. Inside and outside mixed.',
    },
    say: {
      nl: 'Denk eerst even alleen na. Zoek daarna iemand die u nog niet sprak.',
      en: 'First think alone for a moment. Then find somebody you have not spoken with.',
    },
    rights: 'asPhase',
    where: 'perspectives',
  },
  statements: {
    method: 'statements',
    what: { nl: 'Stellingen maken en op reageren', en: 'Make statements and react' },
    shown: { nl: 'Waar bent u het mee eens?', en: 'What do you agree with?' },
    rule: { nl: 'Eén zin, één bewering, geen oplossing.', en: 'One sentence, one claim, no solution.' },
    say: SAYINGS.conflict,
    rights: 'asPhase',
    where: 'statements',
  },
  fundamentals: {
    method: 'fundamentals',
    what: {
      nl: 'Twee grote vragen, in drietallen',
      en: 'Two first questions, in threes',
    },
    shown: {
      nl: 'Wat willen we voor deze mensen betekenen?',
      en: 'What do we want to mean for these people?',
    },
    rule: { nl: 'Denk aan het verhaal van zojuist.', en: 'Think of the story you just heard.' },
    say: SAYINGS.lawFirst,
    rights: 'asPhase',
    where: 'fundamentals',
  },
  break: {
    method: 'break',
    what: { nl: 'Pauze', en: 'Break' },
    shown: { nl: 'Even pauze', en: 'Time for a break' },
    rule: SILENCE,
    say: SILENCE,
    rights: 'asPhase',
    where: '',
  },
  oneSentence: {
    method: 'oneSentence',
    what: { nl: 'Samen de opgave in één zin', en: 'The problem in one sentence, together' },
    shown: { nl: 'Wat is de opgave, in één zin?', en: 'What is the problem, in one sentence?' },
    rule: {
      nl: 'Wat gaat er mis, voor wie? Nog geen oplossing.',
      en: 'What goes wrong, and for whom? No solution yet.',
    },
    say: SAYINGS.solutionTalk,
    rights: 'asPhase',
    where: 'problem',
  },
  values: {
    method: 'values',
    what: { nl: 'Snel wegen: eerlijk, vrij, gelijk', en: 'Quick weighing: fair, free, equal' },
    shown: {
      nl: 'Is het nu eerlijk, vrij en gelijk?',
      en: 'Is it fair, free and equal now?',
    },
    rule: { nl: 'Zeg ook waarom, en voor wie.', en: 'Say why as well, and for whom.' },
    say: SAYINGS.everyoneSigns,
    rights: 'asPhase',
    where: 'values',
  },
  close: {
    method: 'close',
    what: { nl: 'Wat gebeurt er nu? Datum van de ronde', en: 'What happens next? Date of the round' },
    shown: { nl: 'Wat gebeurt er nu?', en: 'What happens next?' },
    rule: { nl: 'Wie doet wat, en wanneer?', en: 'Who does what, and when?' },
    say: SAYINGS.closing,
    rights: 'asPhase',
    where: '',
  },
} as const satisfies Record<string, StepKind>;

/** The steps of the second meeting, in `choose`. */
export const SECOND_STEPS = {
  backToProblem: {
    method: 'backToProblem',
    what: { nl: 'Terug naar de opgave', en: 'Back to the problem' },
    shown: { nl: 'Dit is de opgave', en: 'This is the problem' },
    rule: { nl: 'Lees de zin nog eens hardop.', en: 'Read the sentence aloud once more.' },
    say: SAYINGS.everyoneSigns,
    rights: 'listen',
    where: 'problem',
  },
  parkedToOptions: {
    method: 'options',
    what: { nl: 'Geparkeerde ideeën worden opties', en: 'Parked ideas become options' },
    shown: { nl: 'Welke ideeën nemen we mee?', en: 'Which ideas do we take along?' },
    rule: { nl: 'Elk idee komt terug op tafel.', en: 'Every idea comes back to the table.' },
    say: SILENCE,
    rights: 'asPhase',
    where: 'parked',
  },
  doability: {
    method: 'doability',
    what: { nl: 'Kan het? Buiten praat eerst', en: 'Can it be done? Outside speaks first' },
    shown: { nl: 'Werkt dit in het echt?', en: 'Does this work in real life?' },
    rule: { nl: 'Wie minder macht heeft, praat eerst.', en: 'Who has less power speaks first.' },
    say: SAYINGS.oneVoice,
    rights: 'asPhase',
    where: 'options',
  },
  valuesAgain: {
    method: 'values',
    what: { nl: 'Opnieuw wegen', en: 'Weigh again' },
    shown: { nl: 'Wat doet elke optie met mensen?', en: 'What does each option do to people?' },
    rule: { nl: 'Zeg ook waarom, en voor wie.', en: 'Say why as well, and for whom.' },
    say: SAYINGS.halfBaked,
    rights: 'asPhase',
    where: 'values',
  },
  choice: {
    method: 'choice',
    what: { nl: 'Kiezen: wat leveren we in?', en: 'Choose: what do we give up?' },
    shown: { nl: 'Wat kiezen we, en wat geven we op?', en: 'What do we choose, and what do we give up?' },
    rule: { nl: 'Niet iedereen krijgt een stukje.', en: 'Not everyone gets a piece.' },
    say: SAYINGS.halfBaked,
    rights: 'asPhase',
    where: 'choice',
  },
  effects: {
    method: 'effects',
    what: { nl: 'Gevolgen, en wanneer we stoppen', en: 'Effects, and when we stop' },
    shown: { nl: 'Wanneer stoppen we ermee?', en: 'When do we stop?' },
    rule: { nl: 'Wat merken mensen, en wanneer?', en: 'What will people notice, and when?' },
    say: SAYINGS.upwards,
    rights: 'asPhase',
    where: 'choice',
  },
} as const satisfies Record<string, StepKind>;
