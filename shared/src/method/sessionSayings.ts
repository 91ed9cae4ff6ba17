import type { ScriptWords } from './sessionScript.ts';

/** What a facilitator may say, by the moment (`method.md` 13.3). */
export const SAYINGS = {
  opening: {
    nl: 'Vandaag lossen we niets op. We zoeken uit wat er precies aan de hand is. Dat kost tijd, en het scheelt later veel tijd.',
    en: 'Today we solve nothing. We find out what exactly is going on. That takes time, and it saves a lot of time later.',
  },
  afterStory: {
    nl: 'We reageren nog niet. Vraag alleen iets als u het niet begreep. Wat hoorde u?',
    en: 'We do not react yet. Ask only if you did not understand. What did you hear?',
  },
  solutionTalk: {
    nl: 'Dat is een oplossing. Die bewaren we. Wat gaat er mis, waardoor u hieraan denkt?',
    en: 'That is a solution. We keep it. What goes wrong that makes you think of it?',
  },
  lawFirst: {
    nl: 'Stel dat alles mocht. Waarom zouden we het dan willen? Daarna kijken we wat mag.',
    en: 'Suppose everything were allowed. Why would we want it? Then we look at what is allowed.',
  },
  ownMinistry: {
    nl: 'Dat is het perspectief van uw ministerie. Wat zou u zien als u aan de keukentafel zat?',
    en: "That is your ministry's view. What would you see at the kitchen table?",
  },
  jargon: { nl: 'Welk woord zou u thuis gebruiken?', en: 'Which word would you use at home?' },
  oneVoice: {
    nl: 'Dank u. We horen nu eerst wie nog niets zei.',
    en: 'Thank you. First we hear who has not spoken.',
  },
  emotion: {
    nl: 'Dit raakt u. Wilt u even stoppen, of wilt u dat wij luisteren?',
    en: 'This touches you. Do you want to pause, or do you want us to listen?',
  },
  conflict: {
    nl: 'Jullie zien dit anders. Dat hoeft niet weg. Hoe schrijven we het eerlijk op?',
    en: 'You see this differently. It need not go away. How do we write it down honestly?',
  },
  halfBaked: {
    nl: 'Iedereen krijgt een stukje. Wat geven we op? Welke waarde gaat voor?',
    en: 'Everyone gets a piece. What do we give up? Which value comes first?',
  },
  everyoneSigns: {
    nl: 'Wie heeft een bezwaar met een reden? Geen bezwaar is genoeg.',
    en: 'Who has an objection with a reason? No objection is enough.',
  },
  upwards: {
    nl: 'Kunnen we dit zelf besluiten? Zo niet: wat missen we precies?',
    en: 'Can we decide this ourselves? If not: what exactly do we lack?',
  },
  closing: {
    nl: 'U hoort binnen een week wat er met uw woorden is gedaan.',
    en: 'Within a week you will hear what was done with your words.',
  },
} as const satisfies Record<string, ScriptWords>;
export type Saying = keyof typeof SAYINGS;

/** What may be needed at any moment, whatever the step. */
export const SAYINGS_AT_ANY_TIME = [
  'solutionTalk',
  'lawFirst',
  'ownMinistry',
  'jargon',
  'oneVoice',
  'emotion',
  'conflict',
  'halfBaked',
  'everyoneSigns',
  'upwards',
] as const satisfies readonly Saying[];
