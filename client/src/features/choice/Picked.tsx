import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './choice.module.css';
import { useOnChoice } from './choiceContext.ts';
import { Part } from './Part.tsx';
import { WordsForm } from './WordsForm.tsx';

const MAX_WORDS = 1_000;

/** Which ideas are chosen, and of every other one why not. */
export function Picked() {
  const t = useText();
  const { view, change } = useOnChoice();
  const { options, picked, mayWrite } = view;
  const chosen = new Set<string>(picked.options);

  function toggle(id: (typeof picked.options)[number], isOn: boolean): void {
    const next = isOn ? [...picked.options, id] : picked.options.filter((one) => one !== id);
    if (next.length > 0) void change({ part: 'options', version: picked.version, options: next });
  }
  return (
    <Part title={t('choice.picked')} help={t('choice.pickedHelp')} id="picked">
      {options.length === 0 && <Note>{t('choice.noOptions')}</Note>}
      <div className={styles['plain']}>
        {options.map(({ id, title, isZero, counts }) =>
          mayWrite ? (
            <Checkbox
              key={id}
              label={title}
              hint={isZero || counts ? undefined : t('option.notYet')}
              isChecked={chosen.has(id)}
              onChange={(isOn) => toggle(id, isOn)}
            />
          ) : (
            chosen.has(id) && <p key={id}>{title}</p>
          ),
        )}
      </div>
      {picked.options.length > 0 && <NotChosen />}
    </Part>
  );
}

function NotChosen() {
  const t = useText();
  const { view, change } = useOnChoice();
  const chosen = new Set<string>(view.picked.options);
  const others = view.options.filter(({ id, isZero, counts }) => !chosen.has(id) && (isZero || counts));
  if (others.length === 0) return null;
  return (
    <div className={styles['form']}>
      <h3>{t('choice.notChosen')}</h3>
      <ul className={styles['rows']}>
        {others.map(({ id, title }) => {
          const given = view.notChosen.find(({ option }) => option === id);
          return (
            <li key={id}>
              <WordsForm
                label={t('choice.whyNot', { title })}
                name={title}
                text={given?.why}
                version={given?.version ?? 0}
                max={MAX_WORDS}
                mayWrite={view.mayWrite}
                onKeep={(why, version, onStale) =>
                  change({ part: 'notChosen', version, option: id, why }, onStale)
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
