import type { SolutionWords } from './solutionWords.ts';

/** The Dutch lists of Annex A. A line break is not part of a list. */
export const NL_SOLUTION_WORDS: SolutionWords = {
  instrument: String.raw`
    apps?|portal(?:en|s)?|portaal|platforms?|dashboards?|registers?|databases?|databanken|databank
    |systeem|systemen|websites?|loket(?:ten)?|formulier(?:en)?|algoritmes?|chatbots?|koppeling(?:en)?
    |tool(?:s)?|campagnes?|\w+campagnes?|subsidies?|fonds(?:en)?|pilots?|proeftuin(?:en)?
    |programma'?s?|taskforces?|commissies?|werkgroep(?:en)?|co[oö]rdinator(?:en)?|regisseurs?
    |aanspreekpunt(?:en)?|meldpunt(?:en)?|vergunningplicht|meldplicht|convenant(?:en)?|regeling(?:en)?
    |wetsvoorstel(?:len)?|wetswijziging(?:en)?|wet|verordening(?:en)?|richtlijn(?:en)?
    |protocol(?:len)?|grondslag(?:en)?|training(?:en)?|cursus(?:sen)?|folders?|standaard(?:en)?
  `,
  actionVerb: String.raw`
    bouwen|gebouwd|ontwikkelen|ontwikkeld|invoeren|ingevoerd|opzetten|opgezet|oprichten|opgericht
    |aanstellen|aangesteld|koppelen|gekoppeld|digitaliseren|gedigitaliseerd|automatiseren|verplichten
    |verplicht|verbieden|verboden|afschaffen|afgeschaft|schrappen|geschrapt|aanpassen|aangepast
    |wijzigen|gewijzigd|uitbreiden|uitgebreid|samenvoegen|samengevoegd|centraliseren|harmoniseren
    |standaardiseren|delen|gedeeld|uitwisselen|uitgewisseld|starten|inrichten|ingericht|aanschaffen
    |financieren|subsidi[eë]ren|regelen|geregeld|introduceren|vereenvoudigen|vereenvoudigd|trainen
    |opleiden
  `,
  modal: String.raw`
    moeten we|we moeten|wij moeten|moet er|er moet|er moeten|moet worden|moeten worden|zou moeten
    |zouden (?:\w+ )*moeten|laten we|we gaan|gaan we|we willen|willen we|we kunnen|kunnen we|dienen te
    |dient te|stellen voor|pleiten voor
  `,
  need: String.raw`behoefte aan|(?:heeft|hebben) (?:\S+ ){0,6}nodig|is (?:\S+ ){0,4}nodig|vraagt om een|vragen om een`,
  lack: String.raw`
    gebrek aan|ontbreekt|ontbreken|het ontbreken van|er is (?:nog )?geen|er zijn (?:nog )?geen
    |dat er (?:nog )?geen|mist een|missen een
  `,
  means: String.raw`door middel van|met behulp van|via een|met een nieuwe|met één`,
  meansVerb: String.raw`\bdoor (?:\S+ ){0,6}te `,
  imperative: String.raw`^(?:bouw|ontwikkel|voer|richt|stel|koppel|maak|introduceer|schrap|verplicht|verbied|geef|deel|start|digitaliseer|automatiseer|schaf|breid|pas|regel|organiseer)\b`,
  explicit: String.raw`
    de oplossing (?:is|ligt|zit)|het antwoord (?:is|ligt)|ons voorstel|wij stellen voor
    |we stellen voor
  `,
  promise: String.raw`(?:kan|kunnen|zal|zullen|gaat|gaan) (?:\S+ ){0,6}(?:herstellen|oplossen|voorkomen|verbeteren|versnellen|helpen|regelen)`,
  lawFirst: String.raw`
    (?:juridische|wettelijke) grondslag|mag niet van de (?:avg|wet)
    |de avg (?:staat|verbiedt|belemmert)
    |wet(?:geving)? (?:moet|moeten) (?:worden )?(?:aangepast|gewijzigd)
  `,
  personModal: String.raw`\b(?:mensen|inwoners|burgers|ouders|huurders|ondernemers|medewerkers|klanten|gezinnen|jongeren|ouderen|zij|ze|hij|ik|die|zelf|wie) (?:\S+ ){0,2}(?:moet|moeten|moest|moesten)\b`,
  pastOrExisting: String.raw`
    \bsinds (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b|vorig jaar|bestaat al|bestaande|de huidige
    |het huidige|werkt niet|werkte niet|telt|nog steeds niet
  `,
  openQuestion: String.raw`^(?:waarom|waardoor|wie|voor wie|wat gebeurt|hoe komt|hoe vaak|hoeveel|sinds wanneer|klopt het)\b.*\?$`,
};
