import { FundamentalsSheet } from '#features/fundamentals/FundamentalsSheet.tsx';
import { WrittenPage } from './WrittenPage.tsx';

/** The first questions, answered together. */
export function FundamentalsPage() {
  return (
    <WrittenPage
      document="fundamentals"
      writtenIn="fundamentals"
      write="fundamentals.write"
      Sheet={FundamentalsSheet}
    />
  );
}
