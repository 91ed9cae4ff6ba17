import { methodText } from '@opgave/shared/method/texts';
import type { Demo, DemoLink } from '#seed/demoLinks.ts';

export interface Greeting {
  /** Where people find the pages. */
  readonly origin: string;
  readonly demo?: Demo | undefined;
  /** The secret of the link that makes an administrator, while there is none. */
  readonly administratorToken?: string | undefined;
  readonly isLan: boolean;
}

/** What the operator reads when the server is there: the address, and the links to come in by. */
export function greeting({ origin, demo, administratorToken, isLan }: Greeting): string {
  return [
    `Opgave staat klaar op ${origin}`,
    `Opgave is ready at ${origin}`,
    ...(isLan ? LAN_WORDS : []),
    ...(demo ? demoLines(origin, demo) : []),
    ...(administratorToken === undefined ? [] : administratorLines(origin, administratorToken)),
    '',
    'Stoppen: Ctrl+C. / To stop: Ctrl+C.',
    '',
  ].join('\n');
}

/** The links of a demo, one per line, with who comes in by them. */
export function demoLines(origin: string, { workspace, links }: Demo): readonly string[] {
  const words = links.map(wordsOf);
  const width = Math.max(...words.map(({ length }) => length), 0);
  return [
    '',
    `Demo: "${workspace.title}". Open een paar links, ook in vensters van één browser, en schrijf samen.`,
    `Demo: "${workspace.title}". Open a few links, also in windows of one browser, and write together.`,
    '',
    ...links.map((link, index) => `  ${(words[index] ?? '').padEnd(width)}  ${joinLink(origin, link.token)}`),
  ];
}

const LAN_WORDS = [
  '',
  'Telefoons in hetzelfde netwerk kunnen meedoen. De telefoon zegt dat de verbinding niet vertrouwd is,',
  'want het certificaat is hier gemaakt. Kies "Geavanceerd" en dan "Toch doorgaan". Alleen voor nu, in deze ruimte.',
  'Phones in the same network can join. The phone will say that the connection is not private,',
  'because the certificate was made here. Choose "Advanced" and then "Proceed". Only for now, in this room.',
];

function administratorLines(origin: string, token: string): readonly string[] {
  return [
    '',
    'Beheerder (werkt één keer; hiermee maakt u gespreksleiders en tafels):',
    'Administrator (works once; lets you make facilitators and tables):',
    '',
    `  ${joinLink(origin, token)}`,
  ];
}

/** The secret stands behind the #, so that it never reaches a server log (P36). */
function joinLink(origin: string, token: string): string {
  return `${origin}/join#${token}`;
}

function wordsOf({ displayName, role, group }: DemoLink): string {
  const key =
    group !== undefined && role === 'participant'
      ? (`group.${group}.person` as const)
      : (`role.${role}.name` as const);
  const [nl, en] = [methodText('nl', key), methodText('en', key)].map((word) => word.toLowerCase());
  return `${displayName} (${nl === en ? nl : `${nl} / ${en}`})`;
}
