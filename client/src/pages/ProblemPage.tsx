import { ProblemSheet } from '#features/problem/ProblemSheet.tsx';
import { WrittenPage } from './WrittenPage.tsx';

/** The problem definition, written together. */
export function ProblemPage() {
  return <WrittenPage document="problem" writtenIn="define" write="problemDoc.write" Sheet={ProblemSheet} />;
}
