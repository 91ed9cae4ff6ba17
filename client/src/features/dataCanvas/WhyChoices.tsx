import type { ExperienceView } from '@opgave/shared/contract/stories';
import type { ExperienceId } from '@opgave/shared/ids';
import { valuesWeighed } from '@opgave/shared/method/weighing';
import { useExperiences } from '#connection/storiesApi.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { useValueWords } from '#i18n/useValueWords.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { useCanvas } from './canvasContext.ts';
import styles from './dataCanvas.module.css';
import { type Chosen, useChosen } from './useChosen.ts';

/** The values and experiences on which the wish to share rests. */
export function WhyChoices({ mayWrite }: { readonly mayWrite: boolean }) {
  const t = useText();
  const chosen = useChosen();
  return (
    <>
      {chosen.isRefused && (
        <Note tone="warn" role="alert">
          {t('data.stale')}
        </Note>
      )}
      <Values chosen={chosen} mayWrite={mayWrite} />
      <Experiences chosen={chosen} mayWrite={mayWrite} />
    </>
  );
}

type ChoicesProps = { readonly chosen: Chosen; readonly mayWrite: boolean };

function Values({ chosen: { choice, choose }, mayWrite }: ChoicesProps) {
  const t = useText();
  const { workspace } = useCanvas();
  const wordsOf = useValueWords(workspace.ownValues);
  const asked = valuesWeighed(workspace.extraValues, workspace.ownValues);
  const shown = mayWrite ? [...new Set([...asked, ...choice.values])] : choice.values;
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('data.values')}</legend>
      {mayWrite && <p className={styles['soft']}>{t('data.valuesHelp')}</p>}
      {!mayWrite && shown.length === 0 && <p className={styles['soft']}>{t('data.noneChosen')}</p>}
      <div className={styles['ticks']}>
        {shown.map((value) =>
          mayWrite ? (
            <Checkbox
              key={value}
              label={wordsOf(value).name}
              isChecked={choice.values.includes(value)}
              onChange={(isOn) => choose({ values: ticked(choice.values, value, isOn) })}
            />
          ) : (
            <p key={value}>{wordsOf(value).name}</p>
          ),
        )}
      </div>
    </fieldset>
  );
}

function Experiences({ chosen: { choice, choose }, mayWrite }: ChoicesProps) {
  const t = useText();
  const { workspace } = useCanvas();
  const { data: stories = [] } = useExperiences(workspace.id);
  const shown = stories.filter(
    (story) => choice.experiences.includes(story.id) || (mayWrite && isShown(story)),
  );
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('data.experiences')}</legend>
      {mayWrite && <p className={styles['soft']}>{t('data.experiencesHelp')}</p>}
      {shown.length === 0 && (
        <p className={styles['soft']}>{t(mayWrite ? 'data.noExperiences' : 'data.noneChosen')}</p>
      )}
      {mayWrite && shown.length === 0 && (
        <div>
          <LinkButton to={`/w/${workspace.slug}/experiences`} size="sm">
            {t('data.goTell')}
          </LinkButton>
        </div>
      )}
      {shown.map((story) =>
        mayWrite ? (
          <Tick key={story.id} story={story} choice={choice.experiences} choose={choose} />
        ) : (
          <p key={story.id}>{storyLine(t, story).label}</p>
        ),
      )}
    </fieldset>
  );
}

type TickProps = {
  readonly story: ExperienceView;
  readonly choice: readonly ExperienceId[];
  readonly choose: Chosen['choose'];
};

function Tick({ story, choice, choose }: TickProps) {
  const t = useText();
  const { label, hint } = storyLine(t, story);
  return (
    <Checkbox
      label={label}
      hint={hint}
      isChecked={choice.includes(story.id)}
      onChange={(isOn) => choose({ experiences: ticked(choice, story.id, isOn) })}
    />
  );
}

function isShown(story: ExperienceView): boolean {
  return story.kind === 'told' && story.state === 'shown';
}

/** The first words of a story and who told it; of one that is gone only that it is. */
function storyLine(t: Translate, story: ExperienceView) {
  if (story.kind === 'mark') return { label: t('data.withdrawn'), hint: undefined };
  const { name, group } = story.teller;
  const who = [name, group && t(`group.${group}.name`)].filter(Boolean).join(', ');
  return { label: story.situation, hint: who };
}

function ticked<Key>(keys: readonly Key[], key: Key, isOn: boolean): Key[] {
  const others = keys.filter((one) => one !== key);
  return isOn ? [...others, key] : others;
}
