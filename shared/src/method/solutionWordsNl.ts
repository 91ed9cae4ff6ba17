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
    |(?!mede|hulp)\p{L}*werkers?|\p{L}*(?:vergunning|meld(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|vergewis|registratie|bewaar)plicht
    |\p{L}*(?:wijziging(?:en)?|richtlijn(?:en)?|protocol(?:len)?|handreiking(?:en)?|leidraad|draaiboek)
    |\p{L}*(?:training(?:en)?|cursus(?:sen)?|opleiding(?:en)?|workshops?|folders?|brochures?|handboek)
    |\p{L}*(?:spreekuur|spreekuren|team|teams|centrum|centra|meldlijn|hulplijn|nummer|expertise)
    |\p{L}*(?:dossiers|functie|volgsysteem|keurmerk|verbod|quotum|budget(?:ten)?|convenant)
    |\p{L}*(?:bevoegdheid|bevoegdheden|werkwijze|stappenplan|actieplan|aanpak|afspraken|afspraak)
    |(?:gezamenlijke?|gedeelde?|landelijke?|centrale?|centraal|regionale?|regionaal|nationale?|nationaal) \p{L}+
    |(?:onafhankelijke?|digitale?|digitaal|slimme?|één|vaste) (?:loket|plek|aanvraag|punt|dossier|kaart|pas|code|gezicht|begeleider|contact\p{L}*|\p{L}*nummer)
    |één (?:plek|loket|punt|nummer|formulier|gezicht|deur|aanvraag|dossier|kaart|code|pas)
    |\p{L}+(?:leiding|lijn|lijnen|plek|plekken|punt|kaart|pas|bureau|opvang|markt|gids|bank|raad|bus|bussen|post|functionaris|makelaar|regeling|hulp|module|knop|check|toets)
    |\p{L}*intelligentie|ai|\p{L}+(?:knop|code|codes|abonnement|pakket|checklist|bonus|garantie|norm|fonds)
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
    |(?:(?:de|het|alle|iedere|elke|elk|onze) (?:\S+ )?(?:dienst|diensten|overheid|gemeenten?|rijk|kabinet|ministeries?|minister|politie|provincies?|provincie|scholen|school|corporaties|belastingdienst|kamer|raad|werkgevers|instanties|zorgverzekeraars?|banken|waterschap|waterschappen|organisaties?|wetgever|inspectie|instellingen)|(?:gemeenten|ministeries|overheden|diensten|scholen|provincies|\p{L}*corporaties|werkgevers|instanties|organisaties|waterschappen|instellingen)) (?:moet|moeten|dient|dienen|behoort|behoren|zou|zouden)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))
    |er (?:moet|moeten|zou|zouden)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))|(?:we|wij) moeten(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))|moeten (?:we|wij)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))
    |(?:elke|elk|iedere|ieder) (?:\S+ ){1,5}(?:moet|zou) (?:\S+ ){0,10}(?:krijgen|hebben|kunnen)
    |(?:moet|moeten) (?!eerst )(?:\S+ ){0,8}(?:krijgen|mogen)(?!\p{L})|(?:dient|dienen|behoort|behoren) (?:\S+ ){1,10}te \p{L}+
    |(?:zou|zouden) (?:\S+ ){0,12}(?:horen|behoren) te
    |^(?:de|het|alle|deze|dit|die) (?:(?!(?:die|dat|wie|man|vrouw|moeder|vader|kind|kinderen|zoon|dochter|jongens?|meisjes?|buren|baby)\b)\S+ ){0,3}(?!(?:man|mannen|vrouw|vrouwen|moeder|moeders|vader|vaders|kind|kinderen|zoon|dochter|jongens?|meisjes?|buren|mensen|ouders|arts|artsen|gezin|gezinnen|weduwe|baby|familie|cliënten|patiënten|studenten|agent|agenten|\p{L}*(?:er|ers|aar|aars|ist|isten|eur|eurs|ling|lingen|vrouw|man|mensen))\b)\S+ (?:moet|moeten)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|langs|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))
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
    |(?:(?:de|het|alle|iedere|elke|elk|onze) (?:\S+ )?(?:dienst|diensten|overheid|gemeenten?|rijk|kabinet|ministeries?|minister|politie|provincies?|provincie|scholen|school|corporaties|belastingdienst|kamer|raad|werkgevers|instanties|zorgverzekeraars?|banken|waterschap|waterschappen|organisaties?|wetgever|inspectie|instellingen)|(?:gemeenten|ministeries|overheden|diensten|scholen|provincies|\p{L}*corporaties|werkgevers|instanties|organisaties|waterschappen|instellingen)) (?:moet|moeten|dient|dienen|behoort|behoren|zou|zouden)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))
    |er (?:moet|moeten|zou|zouden)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))|(?:we|wij) moeten(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))|moeten (?:we|wij)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))
    |(?:elke|elk|iedere|ieder) (?:\S+ ){1,5}(?:moet|zou) (?:\S+ ){0,10}(?:krijgen|hebben|kunnen)
    |(?:moet|moeten) (?!eerst )(?:\S+ ){0,8}(?:krijgen|mogen)(?!\p{L})|(?:dient|dienen|behoort|behoren) (?:\S+ ){1,10}te \p{L}+
    |(?:zou|zouden) (?:\S+ ){0,12}(?:horen|behoren) te
    |^(?:de|het|alle|deze|dit|die) (?:(?!(?:die|dat|wie|man|vrouw|moeder|vader|kind|kinderen|zoon|dochter|jongens?|meisjes?|buren|baby)\b)\S+ ){0,3}(?!(?:man|mannen|vrouw|vrouwen|moeder|moeders|vader|vaders|kind|kinderen|zoon|dochter|jongens?|meisjes?|buren|mensen|ouders|arts|artsen|gezin|gezinnen|weduwe|baby|familie|cliënten|patiënten|studenten|agent|agenten|\p{L}*(?:er|ers|aar|aars|ist|isten|eur|eurs|ling|lingen|vrouw|man|mensen))\b)\S+ (?:moet|moeten)(?! (?:\S+ ){0,8}(?:nu|steeds|telkens|vaak|altijd|opnieuw|wachten|eerst|weigeren|afwijzen|doorverwijzen|van de regels|volgens de regels|langs|elke (?:week|maand|dag|keer)|elk (?:jaar|kwartaal)|iedere keer|per jaar|keer)(?!\p{L}))
  `,
  need: String.raw`
    behoefte aan|(?:heeft|hebben) (?:\S+ ){0,9}nodig|is (?:\S+ ){0,5}nodig|vraagt om|vragen om een|nodig is
    |vereist een|verdien(?:t|en) (?:een|één)
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
    |neem|verplaats|verhoog|verlaag|verleng|verkort|vereenvoudig|verbeter|versterk|investeer|bundel|combineer
    |vervang|stop(?= met)|begin(?= (?:met|klein|eerst))|benoem|wijs|leid(?= (?:\S+ ){1,6}op)|betrek|bied
    |plaats(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|publiceer|creëer|trek(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|versoepel|schrijf|hanteer|beloon|subsidieer|financier|vergoed
    |breng|betaal|onderzoek|test(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|controleer|informeer|waarschuw|toets(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|herzie|wijzig|verdeel|verander|verdubbel|halveer|sluit|splits|verzamel|vervroeg|verbind|versnel|verruim|reserveer|behandel|bescherm|ontwerp|lever|ondersteun|coördineer|leg|voeg|stem(?= (?:\S+ ){1,8}af)|toon|koop|verhuis|vraag(?= (?:de|elke|alle|iedere))|nodig(?= (?:\S+ ){1,6}uit)|spreek(?= (?:\S+ ){0,6}af)|doe|ga(?= (?:eerst|bij|met|langs))|leer(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|gebruik(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|stap(?= over)|schakel|spreid|meld(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|vul|kijk(?= (?:eerst|naar))|compenseer|beperk|verminder|vergroot|stimuleer|haal(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b)|kies(?= voor)|werk(?= (?:met|samen))|houd|roep(?= (?:de|het|een|elke|alle|iedere|meer|bij|mensen|ouders|er)\b))\b
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
    |er is (?:\S+ ){0,2}behoefte aan|^laten we|wat (?:zou helpen|helpt|zou schelen|werkt|beter werkt)(?: hier)?,? is
    |^(?:kan|kunnen|zou|zouden|mag) (?:\S+ ){1,5}niet (?:gewoon|simpelweg|eens|beter)
    |^(?:een|één|meer|minder|betere?|extra|gratis|vaste) (?:\S+ ){1,7}(?:voorkomt|bespaart|scheelt|verlaagt|verhoogt|verkleint|voorkomen|besparen|schelen)(?! (?:niet|niemand|niets|geen))
    |^(?:een|één|meer|minder|betere?|extra|gratis) (?:\S+ ){1,7}(?:kan|kunnen|zal|zullen|gaat|gaan) (?!(?:\S+ )*(?:niet|niets|geen|niemand|nauwelijks)(?!\p{L}))(?:\S+ ){0,8}(?:herstellen|oplossen|voorkomen|verbeteren|versnellen|helpen|regelen|schelen|verminderen|verlagen|verhogen|wegnemen|versterken|besparen|vergroten|bijdragen)
    |^met (?:een|één|meer|extra|betere?|gratis) (?:\S+ ){1,7}(?:hoeft|hoeven|verdwijnt|verdwijnen|daalt|dalen)
    |^met (?:een|één|meer|extra|betere?|gratis) (?:\S+ ){1,7}(?:kan|kunnen|wordt|worden|gaat|krijgt|krijgen|weet|weten)(?! (?:\S+ )*(?:niet|niets|geen|nauwelijks|nooit)(?!\p{L}))
    |^door (?:(?!om |niet |te )\S+ ){1,8}te \p{L}+en(?= )(?! (?:\S+ )*(?:boetes?|schuld|schulden|problemen|kosten|stress|niet|geen|niets|te laat|te weinig|te veel|lastig|moeilijker)(?!\p{L}))
    |(?:wij|we|ik) (?:zien|zie) (?:het )?(?:graag|liever)|(?:het|dat) is beter (?:om|als)|beter is (?:het )?(?:om|als)
    |(?:wij|we|ik) stellen? (?:\S+ ){1,7}voor|^als (?:\S+ ){1,12}(?:hoeft|hoeven) (?:niemand|niet|geen|\S+ \S+ niet)
    |^als (?:we|wij) (?:\S+ ){1,12}(?:kunnen|kan|wordt|worden|krijgen|krijgt|hoeft|hoeven)
    |waarom \S+ niet (?:elk|elke|iedereen|iedere|alle)|in plaats van (?:een|de|het) (?:aanmaning|brief|boete|formulier)
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
    |zonder (?:een )?(?:wetswijziging|wettelijke \p{L}+|wet|juridische \p{L}+)|privacy\p{L}* (?:staat|staan|verhindert|verhinderen|belemmert|belemmeren|verbiedt|verbieden|maakt|maken|zit|zitten)
    |(?:staat|staan|zit|zitten) de (?:avg|wet|privacy\p{L}*)|wetgeving (?:staat|verhindert|belemmert|verbiedt|loopt)
  `,
  personModal: String.raw`
    \b(?:mensen|inwoners|burgers|ouders|huurders|ondernemers|medewerkers|klanten|gezinnen|jongeren|ouderen|zij|ze|hij|ik|die|zelf|wie|nieuwkomers|studenten|boeren|bewoners|patiënten|leraren|vrijwilligers|zelfstandigen|je|u|iemand)
     (?:\S+ ){0,2}(?:moet|moeten|moest|moesten)\b(?! (?!eerst )(?:\S+ ){0,8}(?:krijgen|mogen)(?!\p{L}))
  `,
  pastOrExisting: String.raw`
    \bsinds (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b|vorig jaar|bestaat al|bestaande|de huidige|het huidige
    |werkt niet|werkte niet|telt|nog steeds niet
  `,
  openQuestion: String.raw`
    ^(?:waarom(?! \S+ niet (?:elk|elke|iedereen|iedere|alle)\b)(?! \S+ (?:we|wij) niet (?:gewoon |simpelweg )?(?:één|een|alle|elke|iedere|de))|waardoor|wie|voor wie|wat gebeurt|wat doet|hoe komt|hoe vaak|hoeveel|sinds wanneer|klopt het)\b.*\?$
  `,
};
