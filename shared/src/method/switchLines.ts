import { understanding } from './perspectiveSwitch.ts';
import type { SwitchShown } from './sessionSwitch.ts';
import { type MethodLanguage, methodText } from './texts.ts';

/** `Uitvoerders over Inwoners: 67% (3 klopt, 2 deels, 1 niet)`, per pair as it was shown. */
export function switchLines({ pairs }: SwitchShown, language: MethodLanguage): readonly string[] {
  const say = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  return pairs.map((pair) => {
    const [from, about] = [pair.from, pair.about].map((groups) =>
      groups.map((group) => say(`group.${group}.name`)).join(' + '),
    );
    const score = understanding(pair);
    const [right = 0, partly = 0, not = 0] = pair.marks;
    const said = [
      `${right} ${say('switch.right')}`,
      `${partly} ${say('switch.partly')}`,
      `${not} ${say('switch.not')}`,
    ];
    const came = score === undefined ? say('switch.unmarked') : `${score}% (${said.join(', ')})`;
    return `${from} ${say('switch.about')} ${about}: ${came}`;
  });
}
