/** The problem text of the demo case as it ended, and the sentences that were solutions before. */

export const DEMO_SECTIONS = {
  oneSentence: {
    nl: 'Voor mensen met schulden bij meer dan één dienst is het moeilijk om te zien wat ze eerst moeten doen, waardoor kleine schulden groot worden en mensen de overheid gaan mijden.',
    en: 'For people who owe money to more than one agency it is hard to see what to do first, and therefore small debts grow and people start to avoid government.',
  },
  who: {
    nl: 'Gezinnen met een laag of wisselend inkomen. Zelfstandigen na een slecht kwartaal. Jongeren die net alleen wonen. Mensen die moeilijk lezen of veel stress hebben. Ook medewerkers die geen antwoord kunnen geven.',
    en: 'Families with a low or changing income. Self-employed people after a bad quarter. Young people who have just moved out. People who find reading hard or are under a lot of stress. Also staff who cannot give an answer.',
  },
  whatHappens: {
    nl: 'Samira kreeg in drie weken zeven brieven van vier diensten. Elke brief had een andere datum en een ander bedrag. Dirk ging met een tas brieven langs drie balies en wist daarna nog niets. Mensen betalen wie het hardst roept. De huur komt vaak het laatst.',
    en: 'In three weeks Samira got seven letters from four agencies. Each letter had a different date and amount. Dirk took a bag of letters to three desks and still knew nothing. People pay whoever shouts loudest. The rent often comes last.',
  },
  whyMatters: {
    nl: 'Het is niet eerlijk: wie goed kan bellen, krijgt uitstel. Wie dat niet kan, betaalt extra. Mensen verliezen de grip op hun leven. Wie minder kan of durft, krijgt het minst.',
    en: 'It is not fair: people who are good on the phone get more time. People who are not pay extra. People lose grip on their lives. Those who can or dare less get the least.',
  },
  causes: {
    nl: 'Elke dienst kijkt naar de eigen rekening. Elke dienst wordt beoordeeld op de eigen inning. Daardoor voelt niemand zich verantwoordelijk voor het totaal van één huishouden. Brieven zijn moeilijk en dreigend, ook voor wie goed kan lezen. Post blijft liggen door angst en schaamte, niet door onwil.',
    en: 'Each agency looks at its own bill. Each agency is judged on its own collection. So nobody feels responsible for the total of one household. Letters are hard and threatening, also for good readers. Post is left unopened out of fear and shame, not unwillingness.',
  },
  size: {
    nl: 'Naar schatting 2.400 huishoudens in Lindeveen hebben een achterstand bij twee of meer diensten. Bron: losse tellingen van vier diensten. Dubbeltellingen zijn niet uitgesloten.',
    en: 'An estimated 2,400 households in Lindeveen have arrears with two or more agencies. Source: separate counts by four agencies. Double counting cannot be ruled out.',
  },
  already: {
    nl: 'De gemeente belt sinds 2021 mensen met een huurachterstand. Ongeveer de helft neemt op. De formulierenhulp ziet 30 mensen per week.',
    en: 'Since 2021 the municipality has phoned people with rent arrears. About half pick up. The forms service sees 30 people a week.',
  },
  doNothing: {
    nl: 'Dan blijven de kosten oplopen en komt hulp pas als er acht schulden zijn. De overheid is hier zelf de schuldeiser. Niemand anders kan dit veranderen.',
    en: 'Costs keep rising and help only comes when there are eight debts. Government itself is the creditor here. Nobody else can change this.',
  },
  notThis: {
    nl: 'Schulden bij webwinkels, banken en familie.',
    en: 'Debts to web shops, banks and family.',
  },
  goodLooksLike: {
    nl: 'Iemand weet binnen één week wat hij eerst moet doen. Hij vertelt zijn verhaal één keer. Er komen geen extra kosten bij zolang hij meedoet.',
    en: 'Within a week someone knows what to do first. They tell their story once. No extra costs are added as long as they take part.',
  },
  unknown: {
    nl: 'Hoeveel mensen niet bellen uit schaamte. Hoeveel huishoudens dubbel geteld zijn. Wei vraagt tien mensen en vergelijkt de tellingen.',
    en: 'How many people do not call out of shame. How many households are counted twice. Wei will ask ten people and compare the counts.',
  },
} as const;

export const DEMO_DIFFERENCES = [
  {
    nl: 'Ondernemers: wie kan betalen, moet op tijd betalen. Inwoners: op tijd betalen lukt alleen als je weet wat je moet doen.',
    en: 'Entrepreneurs: if you can pay, pay on time. Citizens: paying on time only works if you know what to do.',
  },
  {
    nl: 'Gemeente: weet van elkaar dat iemand vastloopt. Jurist: hoe meer mensen het weten, hoe kwetsbaarder iemand wordt.',
    en: 'Municipality: know from each other that someone is stuck. Lawyer: the more people know, the more vulnerable someone becomes.',
  },
] as const;

export const DEMO_SIGNALS = [
  {
    section: 'oneSentence',
    code: 'lack',
    nl: 'Er is geen centraal portaal voor mensen met schulden.',
    en: 'There is no central portal for people with debts.',
  },
  {
    section: 'causes',
    code: 'need',
    nl: 'De diensten hebben behoefte aan een gezamenlijk dashboard.',
    en: 'The agencies need a shared dashboard.',
  },
  {
    section: 'causes',
    code: 'lawFirst',
    nl: 'Er ontbreekt een wettelijke grondslag om gegevens te delen.',
    en: 'A legal basis for sharing data is missing.',
  },
  {
    section: 'goodLooksLike',
    code: 'action',
    nl: 'We moeten alle brieven samenvoegen in één systeem.',
    en: 'We need to merge all letters into one system.',
  },
] as const;
