import type { PrepareSession, SessionListItem, TemplateList } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { TEMPLATE_KEYS, templateOf } from '@opgave/shared/method/sessionTemplates';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { prepareSession, sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Note } from '#ui/Note.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { ImportScript } from './ImportScript.tsx';
import styles from './script.module.css';

type PrepareFormProps = {
  readonly workspaceId: WorkspaceId;
  readonly slug: string;
  readonly sessions: readonly SessionListItem[];
  readonly templates: TemplateList;
  readonly onCancel: () => void;
};

interface Source {
  readonly value: string;
  readonly label: string;
  readonly from: PrepareSession['from'];
}

/** A title and a script to begin with: of the method, of the organisation, of an earlier session, or from a file. */
export function PrepareForm({ workspaceId, slug, sessions, templates, onCancel }: PrepareFormProps) {
  const t = useText();
  const sources = useSources(sessions, templates);
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(sources[0]?.value ?? '');
  const [isTold, setIsTold] = useState(false);
  const { prepare, isBusy, refusal } = usePreparing(workspaceId, slug);

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    const source = sources.find(({ value }) => value === chosen);
    setIsTold(title.trim() === '');
    if (source && title.trim() !== '') prepare(source.from, title);
  }

  return (
    <Card as="section" aria-labelledby="prepare-session">
      <form className={styles['form']} onSubmit={handleSubmit} noValidate>
        <h2 id="prepare-session">{t('session.prepare')}</h2>
        <TextField
          label={t('session.title')}
          value={title}
          onChange={setTitle}
          maxLength={200}
          isRequired
          error={isTold && title.trim() === '' ? t('session.titleMissing') : undefined}
        />
        <Select
          label={t('session.beginWith')}
          options={sources.map(({ value, label }) => ({ value, label }))}
          value={chosen}
          onChange={setChosen}
        />
        {refusal && <Note tone="warn">{t(`error.${refusal.code}`)}</Note>}
        <div className={styles['actions']}>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            {t('session.prepareNow')}
          </Button>
          <Button variant="plain" onPress={onCancel}>
            {t('session.cancel')}
          </Button>
          <ImportScript
            onScript={(script, name) => prepare({ kind: 'script', script }, title.trim() || name)}
          />
        </div>
      </form>
    </Card>
  );
}

function useSources(sessions: readonly SessionListItem[], templates: TemplateList): readonly Source[] {
  const t = useText();
  const [language] = useLanguage();
  return [
    ...TEMPLATE_KEYS.map((key) => ({
      value: key,
      label: templateOf(key).title[language],
      from: { kind: 'template', key } as const,
    })),
    ...templates.map(({ id, title }) => ({
      value: id,
      label: t('session.ofOrganisation', { title }),
      from: { kind: 'organisation', id } as const,
    })),
    ...sessions.map(({ id, title }) => ({
      value: id,
      label: t('session.copyOf', { title }),
      from: { kind: 'session', id } as const,
    })),
  ];
}

function usePreparing(workspaceId: WorkspaceId, slug: string) {
  const navigate = useNavigate();
  const { send, isBusy, refusal } = useSending([sessionsKey(workspaceId)]);

  function prepare(from: PrepareSession['from'], title: string): void {
    void send(async () => {
      const { id } = await prepareSession(workspaceId, { title, from });
      await navigate(`/w/${slug}/session/${id}/script`);
    });
  }

  return { prepare, isBusy, refusal };
}
