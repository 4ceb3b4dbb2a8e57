import { Outlet } from '@tanstack/react-router';
import { Toasts } from '@/design/toast';

/** Around every page, signed in or not. */
export function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  );
}
