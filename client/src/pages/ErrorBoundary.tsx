import { Component, type ReactNode } from 'react';
import { PartMissing } from '#ui/lazyPart.ts';
import { AwaitedPage } from './AwaitedPage.tsx';
import { BrokenPage } from './BrokenPage.tsx';

type ErrorBoundaryProps = {
  readonly children: ReactNode;
  /** Beside a page in which somebody may be writing. */
  readonly isBeside?: boolean;
  /** Another value, for example the address, gives the page another chance. */
  readonly resetKey?: string;
};
type ErrorBoundaryState = { readonly hasFailed: boolean; readonly isPartMissing: boolean };

const SOUND: ErrorBoundaryState = { hasFailed: false, isPartMissing: false };

/** A mistake in one page takes that page, not the whole table. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = SOUND;

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { hasFailed: true, isPartMissing: error instanceof PartMissing };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) {
      this.setState(SOUND);
    }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const Shown = this.state.isPartMissing ? AwaitedPage : BrokenPage;
    return <Shown isAlone={!this.props.isBeside} />;
  }
}
