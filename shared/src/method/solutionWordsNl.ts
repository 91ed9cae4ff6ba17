import type { SolutionWords } from './solutionWords.ts';

/** The Dutch lists of Annex A, grown. A line break is not part of a list. */
export const NL_SOLUTION_WORDS: SolutionWords = {
  instrument: String.raw`
    apps?|portal(?:en|s)?|platforms?|dashboards?|databases?|databanken|databank|websites?
    |algoritmes?|chatbots?|koppeling(?:en)?|tool(?:s)?|pilots?|proeftuin(?:en)?|proef
    |taskforces?|commissies?|werkgroep(?:en)?|convenant(?:en)?|wet|verordening(?:en)?
    |grondslag(?:en)?|standaard(?:en)?|sms|helpdesks?|buddy(?:'s)?|maatje|proces
    |\p{L}*(?:systeem|systemen|portaal|portalen|loket(?:ten)?|formulier(?:en)?|registers?|registratie)
    |\p{L}*(?:campagnes?|subsidies?|fonds(?:en)?|programma'?s?|regeling(?:en)?|voorstel(?:len)?)
    |\p{L}*(?:meldpunt|aanspreekpunt|informatiepunt|steunpunt|servicepunt|contactpunt|knooppunt)(?:en)?
    |\p{L}*(?:co[oö]rdinator(?:en)?|regisseurs?|coach(?:es)?|consulent(?:en)?|adviseurs?|ombudsman)
    |\p{L}*(?:contactpersoon|contactpersonen|begeleiders?|ambassadeurs?|makelaars?|vertegenwoordigers?)
    |(?!mede|hulp)\p{L}*werkers?|\p{L}*(?:vergunning|meld|vergewis|registratie|bewaar)plicht
    |\p{L}*(?:wijziging(?:en)?|richtlijn(?:en)?|protocol(?:len)?|handreiking(?:en)?|leidraad|draaiboek)
    |\p{L}*(?:training(?:en)?|cursus(?:sen)?|opleiding(?:en)?|workshops?|folders?|brochures?|handboek)
    |\p{L}*(?:spreekuur|spreekuren|team|teams|centrum|centra|meldlijn|hulplijn|nummer|expertise)
    |\p{L}*(?:dossiers|functie|volgsysteem|keurmerk|verbod|quotum|budget(?:ten)?|convenant)
    |\p{L}*(?:bevoegdheid|bevoegdheden|werkwijze|stappenplan|actieplan|aanpak|afspraken|afspraak)
    |(?:gezamenlijke?|gedeelde?|landelijke?|centrale?|centraal|regionale?|regionaal|nationale?|nationaal) \p{L}+
    |(?:onafhankelijke?|digitale?|digitaal|slimme?|één|vaste) (?:loket|plek|aanvraag|punt|dossier|kaart|pas|code|gezicht|begeleider|contact\p{L}*|\p{L}*nummer)
  `,
  actionVerb: String.raw`
    bouwen|gebouwd|ontwikkelen|ontwikkeld|invoeren|ingevoerd|opzetten|opgezet|oprichten|opgericht
    |aanstellen|aangesteld|aanstelt|koppelen|gekoppeld|digitaliseren|gedigitaliseerd|automatiseren
    |verplichten|verplicht|verbieden|verboden|afschaffen|afgeschaft|schrappen|geschrapt|aanpassen
    |aangepast|wijzigen|gewijzigd|uitbreiden|uitgebreid|samenvoegen|samengevoegd|centraliseren
    |harmoniseren|standaardiseren|delen|gedeeld|uitwisselen|uitgewisseld|starten|inrichten|ingericht
    |aanschaffen|financieren|subsidi[eë]ren|regelen|geregeld|introduceren|vereenvoudigen
    |vereenvoudigd|trainen|opleiden|opgeleid|gehandhaafd|handhaven|versoepelen|versoepeld|verhogen
    |verhoogd|verlagen|verlaagd|verlengen|verlengd|verkorten|verkort|versterken|versterkt|verbeteren
    |verbeterd|investeren|geïnvesteerd|organiseren|georganiseerd|aanwijzen|aangewezen|inzetten
    |ingezet|aanpakken|aangepakt|vergoeden|vergoed|compenseren|stimuleren|bundelen|gebundeld
    |vrijmaken|opstellen|opgesteld|inhuren|aannemen|benoemen|belonen|garanderen|vervangen|beperken
    |verminderen|herzien|hervormen|vastleggen|openstellen|creëren|uitrollen|opschalen|stoppen met
    |beschikbaar stellen|gratis maken|korter maken|eenvoudiger maken|makkelijker maken
    |er (?:moet|moeten|zou|zouden) (?:\S+ ){0,10}komen
    |(?:moet|moeten|zou|zouden) er (?:\S+ ){0,10}komen
    |zou(?:den)? (?:\S+ ){0,12}moeten(?! kunnen)
    |(?:moet|moeten|zou|zouden) (?:\S+ ){0,5}(?:korter|eenvoudiger|duidelijker|sneller|beter|makkelijker|goedkoper) (?:maken|worden)
    |(?:moet|moeten) (?:\S+ ){0,6}\p{L}*(?:loket|punt|team|coach|persoon|budget|fonds|bevoegdheid) krijgen
    |door (?:(?!om |niet )\S+ ){1,8}te (?:maken|geven|houden|zetten|nemen|wijzen|vullen|sturen|stellen|laten|betrekken)
  `,
  modal: String.raw`
    moeten we|we moeten|wij moeten|moet er|er moet|er moeten|moet worden|moeten worden|laten we|we gaan
    |gaan we|zou(?:den)? (?:\S+ ){0,12}(?:moeten|kunnen)(?! kunnen)|dienen te|dient te
    |(?:we|wij) (?:willen|kunnen)(?! (?:\S+ ){0,6}(?:niet|geen|nooit|niets|niemand|nauwelijks|pas|alleen)(?!\p{L}))
    |(?:willen|kunnen) (?:we|wij) niet (?:gewoon|simpelweg|meteen|alvast)
    |(?:willen|kunnen) (?:we|wij)(?! (?:\S+ ){0,6}(?:niet|geen|nooit|niets|niemand|nauwelijks|pas|alleen)(?!\p{L}))
    |stellen voor|pleiten voor|stel voor|pleit voor
    |(?:elke|iedere|elk|ieder) (?:gemeente|dienst|wijk|school|dorp|stad|regio|provincie|ministerie|organisatie|buurt|instantie|corporatie) (?:moet|moeten|zou)
    |(?:de|het|alle|iedere|elke) (?:dienst|overheid|gemeenten?|rijk|kabinet|ministeries?|minister|diensten?|politie|provincies?|scholen|school|corporaties|belastingdienst|uwv|kamer|raad|werkgevers|instanties|zorgverzekeraars?|banken) (?:moet|moeten|zou|zouden)
    |(?:gemeenten|ministeries|diensten|scholen|provincies|\p{L}*corporaties|werkgevers|instanties|organisaties) (?:moeten|zouden)
  `,
  need: String.raw`
    behoefte aan|(?:heeft|hebben) (?:\S+ ){0,9}nodig|is (?:\S+ ){0,5}nodig|vraagt om|vragen om een|nodig is
    |vereist een|verdient een|verdienen een
  `,
  lack: String.raw`
    gebrek aan|ontbreekt|ontbreken|er (?:is|zijn|bestaat|bestaan) (?:nog )?(?:steeds |altijd |nergens )?geen
    |bestaat (?:er )?(?:nog )?(?:steeds )?geen|bestaan (?:er )?(?:nog )?geen
    |dat er (?:nog )?(?:steeds )?geen|mist|missen|(?:geen|niets|niet) (?:\S+ ){0,3}zonder een
    |als er (?:één|een|meer) (?:\S+ ){1,4}(?:was|waren|kwam|kwamen)
    |als er (?:\S+ ){1,4}(?:kwam|kwamen|zou komen)
  `,
  means: String.raw`
    door middel van|met behulp van|via (?:een|één)|met een nieuwe|met één|^met (?:een|betere?|extra|meer)
    |begint met een|door (?:de )?(?:inzet|invoering|aanstelling|komst|oprichting) van
  `,
  meansVerb: String.raw`\bdoor (?:(?!om )\S+ ){0,8}te `,
  imperative: String.raw`
    ^(?:bouw|ontwikkel|voer|richt|stel(?! dat)|koppel|maak|introduceer|schrap|verplicht|verbied|geef
    |deel(?! (?:van|is|uit))|start|digitaliseer|automatiseer|schaf|breid
    |pas(?! (?:na|als|toen|later|sinds|op|in|om|dan|bij|wanneer|achteraf|vanaf|nadat|\d))|regel|organiseer
    |zet|stuur|laat(?! (?:in|op|of|staan|kwam|was))|zorg(?= (?:voor|dat|ervoor|eerst|er))|huur(?= (?:\S+ ){1,6}in)
    |neem|verhoog|verlaag|verleng|verkort|vereenvoudig|verbeter|versterk|investeer|bundel|combineer
    |vervang|stop(?= met)|begin(?= (?:met|klein|eerst))|benoem|wijs|leid(?= (?:\S+ ){1,6}op)|betrek|bied
    |plaats(?! van)|publiceer|creëer|trek|versoepel|schrijf|hanteer|beloon|subsidieer|financier|vergoed
    |compenseer|beperk|verminder|vergroot|stimuleer|haal|kies(?= voor)|werk(?= (?:met|samen))|houd|roep)\b
    (?! (?:je|u|jij|hij|zij|ze|ik|men|iemand|we|wij|jullie|dat|een (?:vader|moeder|ouder|gezin|inwoner|ondernemer|kind|mens|klant|huurder|medewerker|man|vrouw|jongere|boer|student|patiënt|bewoner))\b)
  `,
  explicit: String.raw`
    (?:de|een|onze|dé|enige|beste|echte) (?:beste |enige |echte )?oplossing (?:is|ligt|zit|kan|zou|begint)
    |lost (?:dit|dat|het|veel|alles) op|het antwoord (?:is|ligt|zit)|ons (?:voorstel|advies|plan|idee)
    |(?:het|mijn|ons) (?:idee|voorstel|plan|advies) is|(?:wij|we|ik) (?:stellen|stel) voor
    |(?:wij|we|ik) (?:pleiten|pleit|adviseren|adviseer|bepleiten) (?:\S+ ){0,2}(?:voor|om|een)
    |(?:wij|we) adviseren|bevelen aan|wat (?:we|wij|ik|er|mensen|zij|ze) (?:hier )?nodig (?:hebben|heb|is),? is
    |het zou (?:\S+ )?(?:goed|beter|mooi|fijn|handig|verstandig|logisch|slim|helpen|schelen)
    |zou (?:al |hier |echt )?(?:enorm |veel |erg |flink )?(?:helpen|schelen|uitkomst bieden)
    |het is (?:hoog )?tijd (?:voor|om|dat)|het beste is (?:om|als)
    |^(?:een|één|meer|minder|betere?|extra) (?!(?:moeder|vader|ouder|kind|gezin|man|vrouw|inwoner|ondernemer|mensen|jongere|huurder|boer|student|medewerker|ambtenaar)\b)(?:\S+ ){1,6}zou(?:den)?
    |(?:waarom|kunnen|zullen) (?:\S+ )?(?:we|wij) (?:dit |het )?niet (?:gewoon|simpelweg|alvast)
    |waarom \S+ (?:we|wij) niet (?:één|een|alle|elke|iedere)
  `,
  promise: String.raw`
    (?:kan|kunnen|zal|zullen|zou|zouden|gaat|gaan) (?:\S+ ){0,8}
    (?:herstellen|oplossen|voorkomen|verbeteren|versnellen|helpen|regelen|schelen|verminderen|verlagen
    |vergemakkelijken|wegnemen|versterken|besparen|remmen|terugdringen|bijdragen|sneller \S+|zelf \S+ \S+)
  `,
  lawFirst: String.raw`
    (?:juridische|wettelijke) (?:grondslag|basis|taak|bevoegdheid|maximum\p{L}*)
    |mag niet van de (?:avg|wet|privacywet)|(?:mag|mogen) (?:\S+ ){0,3}(?:van|volgens) de (?:avg|wet|privacywet)
    |de (?:avg|privacywet|privacywetgeving|privacyregels) (?:staat|staan|verbiedt|verbieden|belemmert|belemmeren|verhindert|verhinderen|maakt|maken|blokkeert|laat|laten|zit|zitten|houdt)
    |de wet (?:staat|verbiedt|belemmert|verhindert|laat)|(?:vanwege|door) de (?:avg|privacywet)
    |wet(?:geving)? (?:moet|moeten) (?:worden )?(?:aangepast|gewijzigd)
  `,
  personModal: String.raw`
    \b(?:mensen|inwoners|burgers|ouders|huurders|ondernemers|medewerkers|klanten|gezinnen|jongeren|ouderen|zij|ze|hij|ik|die|zelf|wie|nieuwkomers|studenten|boeren|bewoners|patiënten|leraren|vrijwilligers|zelfstandigen|je|u|iemand)
     (?:\S+ ){0,2}(?:moet|moeten|moest|moesten)\b
  `,
  pastOrExisting: String.raw`
    \bsinds (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b|vorig jaar|bestaat al|bestaande|de huidige|het huidige
    |werkt niet|werkte niet|telt|nog steeds niet
  `,
  openQuestion: String.raw`
    ^(?:waarom(?! \S+ (?:we|wij) niet (?:gewoon |simpelweg )?(?:één|een|alle|elke|iedere|de))|waardoor|wie|voor wie|wat gebeurt|wat doet|hoe komt|hoe vaak|hoeveel|sinds wanneer|klopt het)\b.*\?$
  `,
};
