import { z } from 'zod';
import { OwnValueKey, problemsOfOwnValue, VALUE_NAME, VALUE_QUESTION } from '#method/ownValues.ts';
import { MAX_EXTRA_VALUES } from '#method/weighing.ts';
import { line } from './text.ts';

const Name = line(VALUE_NAME.max, VALUE_NAME.min);

/** One value that a workspace makes itself, as it is given. */
const GivenValue = z.strictObject({
  key: OwnValueKey,
  name: z.strictObject({ nl: Name, en: Name }),
  question: line(VALUE_QUESTION.max, VALUE_QUESTION.min),
});

/** The values that a workspace makes itself, each with a key and a name of its own. */
export const GivenOwnValues = z
  .array(GivenValue)
  .max(MAX_EXTRA_VALUES)
  .superRefine((values, context) => {
    values.forEach((value, index) => {
      const before = values.slice(0, index);
      const isTwice = before.some(({ key }) => key === value.key);
      const isTaken = problemsOfOwnValue(value, before).includes('nameTaken');
      if (isTwice) context.addIssue({ code: 'custom', path: [index, 'key'], message: 'twice' });
      if (isTaken) context.addIssue({ code: 'custom', path: [index, 'name'], message: 'taken' });
    });
  });
