import { LockControl } from '#features/order/LockControl.tsx';
import type { TextKey } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from './workspaceContext.ts';

type SectionOrderProps = { readonly document: 'problem' | 'fundamentals'; readonly section: string };

/** Whether this section is on hold, and for the facilitator the way to lock or open it. */
export function SectionOrder({ document, section }: SectionOrderProps) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  return (
    <LockControl
      workspace={workspace}
      place={{ page: document, section }}
      name={t(nameOf(document), { section })}
      mayLock={may('order.keep')}
    />
  );
}

function nameOf(document: SectionOrderProps['document']): TextKey {
  return document === 'problem' ? 'order.thisSection' : 'order.thisAnswer';
}
