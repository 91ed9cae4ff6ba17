import { useMemo } from 'react';
import { groupsHere } from '#features/scribe/forWhom.ts';
import { useForWhom } from '#features/scribe/useForWhom.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Whether this person may write down what others say, and for whom they do. */
export function useScribe(artefact: 'experience' | 'statement' | 'parked') {
  const { workspace, people, may } = useWorkspace();
  const { me, groups } = workspace;
  const room = useMemo(() => {
    const planned = groups.map(({ group }) => group);
    return { me: me.personId, people, groups: groupsHere(people, planned) };
  }, [me.personId, people, groups]);
  const forWhom = useForWhom(room, may(`${artefact}.write`));
  const isScribe = may(`${artefact}.scribe`);
  return { forWhom, isScribe, mayAdd: isScribe || may(`${artefact}.write`) };
}
