import type { SolutionWords } from './solutionWords.ts';

/** The English lists of Annex A. A line break is not part of a list. */
export const EN_SOLUTION_WORDS: SolutionWords = {
  instrument: String.raw`
    apps?|portals?|platforms?|dashboards?|registers?|registr(?:y|ies)|databases?|systems?|websites?
    |one-stop shops?|counters?|forms?|algorithms?|chatbots?|interfaces?|tools?|campaigns?
    |subsid(?:y|ies)|grants?|funds?|pilots?|programmes?|programs?|task ?forces?|committees?
    |working groups?|coordinators?|case managers?|points? of contact|covenants?|schemes?|laws?|bills?
    |regulations?|guidelines?|protocols?|legal basis|training|courses?|leaflets?|standards?
  `,
  actionVerb: String.raw`
    build|built|develop|developed|introduce|introduced|set up|appoint|connect|link|digiti[sz]e
    |digiti[sz]ing|automate|oblige|required?|ban|abolish|abolishing|scrap|scrapping|change|changed
    |amend|amended|extend|expand|merge|centrali[sz]e|harmoni[sz]e|standardi[sz]e|share|shared|exchange
    |start|launch|create|fund|finance|subsidi[sz]e|simplify|train
  `,
  modal: String.raw`
    we need to|we must|we have to|we should|should be|must be|has to be|have to be|needs to be
    |need to be|let's|let us|we will|we want to|we could|we can|we propose|we recommend
  `,
  need: String.raw`\bneeds? an?\b|\bneed for an?\b|\bis needed\b|\bare needed\b|\brequires? an?\b`,
  lack: String.raw`lack of|lacks|lacking|is missing|are missing|there is no|there are no|there is still no|absence of`,
  means: String.raw`by means of|with the help of|through an?|via an?|using an?`,
  meansVerb: String.raw`\bby (?:\w+ing)\b`,
  imperative: String.raw`^(?:build|develop|introduce|set up|appoint|connect|link|make|create|scrap|oblige|ban|give|share|start|launch|digiti[sz]e|automate|abolish|extend|change|organi[sz]e|merge)\b`,
  explicit: String.raw`the (?:solution|answer) (?:is|lies)|our proposal|we propose`,
  promise: String.raw`(?:can|could|will|would) (?:\S+ ){0,5}(?:restore|solve|prevent|improve|speed up|help|fix)`,
  lawFirst: String.raw`
    legal basis|not allowed (?:by|under) the (?:gdpr|law)|the gdpr (?:forbids|blocks|prevents)
    |law (?:has to|must|should) be (?:changed|amended)
  `,
  personModal: String.raw`\b(?:people|residents|citizens|parents|tenants|owners|staff|clients|families|they|he|she|i|who|business owners) (?:\S+ ){0,1}(?:have to|has to|had to|must)\b`,
  pastOrExisting: String.raw`
    \bsince (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b|last year|already exists|existing|the current
    |does not work|did not work|has \w+ pages|still do(?:es)? not
  `,
  openQuestion: String.raw`^(?:why|who|for whom|what happens|how come|how often|how many|since when)\b.*\?$`,
};
