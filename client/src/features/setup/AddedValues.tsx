import type { OwnValue } from '@opgave/shared/method/ownValues';
import type { WorkspaceSettings } from '@opgave/shared/method/settings';
import type { Value } from '@opgave/shared/method/valuesCheck';
import { OwnValuesField } from './OwnValuesField.tsx';
import { ValuesField } from './ValuesField.tsx';

interface Added {
  readonly extraValues: readonly Value[];
  readonly ownValues: readonly OwnValue[];
}

type AddedValuesProps = {
  readonly id: string;
  readonly draft: Added & { readonly settings: Pick<WorkspaceSettings, 'extraValues'> };
  readonly told: boolean;
  readonly onChange: (part: { readonly extraValues?: Value[]; readonly ownValues?: OwnValue[] }) => void;
};

/** Everything that this table weighs beside the three: some of the list, and values of its own. */
export function AddedValues({ id, draft, told, onChange }: AddedValuesProps) {
  const { extraValues, ownValues, settings } = draft;
  const most = settings.extraValues;
  return (
    <ValuesField
      values={extraValues}
      most={most}
      own={ownValues.length}
      onChange={(next) => onChange({ extraValues: [...next] })}
    >
      <OwnValuesField
        id={id}
        values={ownValues}
        room={most - extraValues.length - ownValues.length}
        told={told}
        onChange={(next) => onChange({ ownValues: [...next] })}
      />
    </ValuesField>
  );
}
