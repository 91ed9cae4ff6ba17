import { useId } from 'react';

type Described = {
  readonly id?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
};

/** The ids that tie label, help and error to a field, and the attributes the field then needs. */
export function useFieldIds({ id, help, error }: Described) {
  const own = useId();
  const fieldId = id ?? own;
  const helpId = `${fieldId}-help`;
  const errorId = `${fieldId}-error`;
  const describedBy = [help && helpId, error && errorId].filter(Boolean).join(' ');
  const attributes = {
    id: fieldId,
    'aria-invalid': Boolean(error),
    ...(describedBy && { 'aria-describedby': describedBy }),
  };
  return { fieldId, helpId, errorId, attributes };
}
