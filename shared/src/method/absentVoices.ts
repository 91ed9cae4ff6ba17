import type { ConsentRound } from './consentRound.ts';
import { quorumPerGroup } from './consentTally.ts';
import type { GroupSeats } from './facts.ts';
import { GROUPS, type Group } from './groups.ts';

/** Words by which a text names a group as affected; whole words and their plurals, in both languages. */
const NAMED: Readonly<Partial<Record<Group, RegExp>>> = {
  citizen: words(
    'inwoners?|bewoners?|burgers?|gezin(?:nen)?|jongeren|ouderen|ouders?|huurders?|mantelzorgers?|nieuwkomers?|patiënten',
    'citizens?|residents?|famil(?:y|ies)|young people|older people|parents?|tenants?|carers?|newcomers?|patients?',
  ),
  entrepreneur: words(
    "ondernemers?|zelfstandigen?|zzp['’]?ers?|winkeliers?|boer(?:en)?|bedrijven|horeca",
    'entrepreneurs?|self-employed|business owners?|small business(?:es)?|shopkeepers?|farmers?|compan(?:y|ies)',
  ),
  agency: words(
    'uitvoerders?|uitvoeringsorganisaties?|baliemedewerkers?|medewerkers?|diensten',
    'executing agenc(?:y|ies)|agenc(?:y|ies)|desk staff|staff',
  ),
  ministry: words('ministeries?', 'ministr(?:y|ies)'),
  municipality: words('gemeenten?|wijkteams?', 'municipalit(?:y|ies)|councils?'),
  scientist: words('wetenschappers?|onderzoekers?', 'scientists?|researchers?'),
};

function words(dutch: string, english: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${dutch}|${english})(?!\p{L})`, 'iu');
}

/** The groups that a text, such as section `who`, names as affected. */
export function groupsNamedIn(text: string): readonly Group[] {
  return GROUPS.filter((group) => NAMED[group]?.test(text) === true);
}

/**
 * The groups of which every page says "without ...". Before a round: those named as affected that have no seat. From a
 * closed round on: those named or seated that did not reach quorum in it, until they respond in a later one.
 */
export function absentVoices(
  named: readonly Group[],
  seated: readonly GroupSeats[],
  lastClosedRound?: ConsentRound,
): readonly Group[] {
  const withSeats = seated.filter(({ seats }) => seats > 0).map(({ group }) => group);
  const quorum = lastClosedRound ? quorumPerGroup(lastClosedRound) : [];
  const asked = lastClosedRound ? [...named, ...withSeats, ...quorum.map(({ group }) => group)] : named;
  const heard = lastClosedRound
    ? quorum.filter(({ isReached }) => isReached).map(({ group }) => group)
    : withSeats;
  return GROUPS.filter((group) => asked.includes(group) && !heard.includes(group));
}
