import type { MethodLanguage } from './texts.ts';

/** A word of offices and the plain one (Annex A of `method.md`); the pattern also takes its usual forms. */
interface JargonWord {
  readonly word: string;
  readonly plain: string;
  readonly pattern: string;
}

/** Version 1 of the jargon hints. */
export const JARGON: Readonly<Record<MethodLanguage, readonly JargonWord[]>> = {
  nl: [
    {
      word: 'implementeren',
      plain: 'invoeren of doen',
      pattern: 'implementeren|implementeert|geïmplementeerd|implementatie',
    },
    { word: 'faciliteren', plain: 'helpen', pattern: 'faciliteren|faciliteert|gefaciliteerd|facilitering' },
    { word: 'stakeholder', plain: 'betrokkene', pattern: 'stakeholders?' },
    { word: 'doelgroep', plain: 'mensen die …', pattern: 'doelgroep(?:en)?' },
    { word: 'integraal', plain: 'alles samen', pattern: 'integraal|integrale' },
    { word: 'borgen', plain: 'zorgen dat het blijft', pattern: 'borgen|borgt|geborgd|borging' },
    { word: 'domein', plain: 'onderwerp', pattern: 'domein(?:en)?' },
    { word: 'keten', plain: 'organisaties na elkaar', pattern: 'ketens?' },
    { word: 'casus', plain: 'situatie', pattern: 'casus(?:sen)?' },
    { word: 'problematiek', plain: 'problemen', pattern: 'problematiek(?:en)?' },
    { word: 'dienen te', plain: 'moeten', pattern: 'dien(?:t|en|de|den)? te|dient(?: \\S+){1,4} te' },
    { word: 'middels', plain: 'met', pattern: 'middels' },
    { word: 'conform', plain: 'volgens', pattern: 'conform' },
    { word: 'inzake', plain: 'over', pattern: 'inzake' },
    { word: 'verstrekken', plain: 'geven', pattern: 'verstrekken|verstrekt|verstrekte|verstrekking(?:en)?' },
    { word: 'relevant', plain: 'belangrijk', pattern: 'relevante?|relevanter' },
  ],
  en: [
    { word: 'implement', plain: 'do', pattern: 'implement(?:s|ed|ing|ation)?' },
    { word: 'facilitate', plain: 'help', pattern: 'facilitat(?:e|es|ed|ing|ion)' },
    { word: 'stakeholder', plain: 'person involved', pattern: 'stakeholders?' },
    { word: 'target group', plain: 'people who …', pattern: 'target groups?' },
    { word: 'leverage', plain: 'use', pattern: 'leverag(?:e|es|ed|ing)' },
    { word: 'utilise', plain: 'use', pattern: 'utili[sz](?:e|es|ed|ing|ation)' },
    { word: 'prior to', plain: 'before', pattern: 'prior to' },
    { word: 'in order to', plain: 'to', pattern: 'in order to' },
  ],
};
