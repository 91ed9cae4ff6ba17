import type { ValueKey } from '@opgave/shared/method/ownValues';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { useValueWords } from '#i18n/useValueWords.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Overtaken } from '#ui/Overtaken.tsx';
import { Select } from '#ui/Select.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import styles from './choice.module.css';
import { useOnChoice } from './choiceContext.ts';
import { Part } from './Part.tsx';

/** One value goes first and at least one yields; the same one cannot do both. */
export function Ordered() {
  const t = useText();
  const { view, workspace } = useOnChoice();
  const words = useValueWords(workspace.ownValues);
  const { prevails, yields } = view.ordered;
  const changing = useInPlace();
  const isFilled = prevails !== undefined;
  return (
    <Part title={t('choice.values')} help={t('choice.valuesHelp')} id="values">
      {!changing.isOpen && (
        <dl className={styles['pairs']}>
          <div>
            <dt>{t('choice.prevails')}</dt>
            <dd>{isFilled ? words(prevails).name : t('choice.notYet')}</dd>
          </div>
          <div>
            <dt>{t('choice.yields')}</dt>
            <dd>{yields.map((value) => words(value).name).join(', ') || t('choice.notYet')}</dd>
          </div>
        </dl>
      )}
      {view.mayWrite && !changing.isOpen && (
        <div>
          <Button ref={changing.button} onPress={changing.open}>
            {t(isFilled ? 'choice.changeValues' : 'choice.setValues')}
          </Button>
        </div>
      )}
      {changing.isOpen && (
        <div ref={changing.form}>
          <OrderForm onDone={changing.close} />
        </div>
      )}
    </Part>
  );
}

function OrderForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const { view, workspace, change } = useOnChoice();
  const words = useValueWords(workspace.ownValues);
  const [first] = view.values;
  const [prevails, setPrevails] = useState<ValueKey | undefined>(view.ordered.prevails ?? first);
  const [yields, setYields] = useState<readonly ValueKey[]>(view.ordered.yields);
  const version = useSeenVersion(view.ordered.version);
  const others = view.values.filter((value) => value !== prevails);
  const yielding = others.filter((value) => yields.includes(value));
  const cannotYet = yielding.length === 0 ? t('choice.oneYields') : undefined;

  async function keep(): Promise<void> {
    if (prevails === undefined) return;
    const order = { version: version.seen, prevails, yields: yielding };
    if (await change({ part: 'values', ...order }, version.lookAgain)) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={view.ordered.prevails ? words(view.ordered.prevails).name : ''} />
      <Select
        label={t('choice.prevails')}
        options={view.values.map((value) => ({ value, label: words(value).name }))}
        value={prevails ?? 'fairness'}
        onChange={setPrevails}
      />
      <fieldset className={styles['set']}>
        <legend>{t('choice.yields')}</legend>
        {others.map((value) => (
          <Checkbox
            key={value}
            label={words(value).name}
            isChecked={yielding.includes(value)}
            onChange={(isOn) =>
              setYields(isOn ? [...yielding, value] : yielding.filter((one) => one !== value))
            }
          />
        ))}
      </fieldset>
      <div className={styles['actions']}>
        <Button cannotYet={cannotYet} onPress={() => void keep()}>
          {t('option.keep')}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t('option.notNow')}
        </Button>
      </div>
    </div>
  );
}
