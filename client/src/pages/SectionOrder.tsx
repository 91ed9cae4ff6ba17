import { sectionTitle } from '#editor/sectionTitle.ts';
import { LockControl } from '#features/order/LockControl.tsx';
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
      name={sectionTitle(t, section)}
      mayLock={may('order.keep')}
    />
  );
}
