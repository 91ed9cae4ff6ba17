import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import type { Draft } from '#connection/useDraft.ts';
import { useText } from '#i18n/useText.ts';
import { OvertakenDraft } from '#ui/OvertakenDraft.tsx';
import { CompareScripts } from './CompareScripts.tsx';

interface Words {
  readonly title: string;
  readonly steps: readonly ScriptStep[];
}

type OvertakenScriptProps = { readonly draft: Draft<Words>; readonly stands: Words };

/** Somebody else kept the script meanwhile: one's own is still there, laid beside what stands there now. */
export function OvertakenScript({ draft, stands }: OvertakenScriptProps) {
  const t = useText();
  return (
    <OvertakenDraft by={draft}>
      <CompareScripts
        one={{ title: t('session.asIHaveIt'), steps: draft.value.steps }}
        other={{ title: t('session.asItStands'), steps: stands.steps }}
      />
    </OvertakenDraft>
  );
}
