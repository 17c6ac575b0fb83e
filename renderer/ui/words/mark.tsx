/** PEP Desk's mark: a desk with an open book. Drawn in the colour of the text around it. */
export const Mark = ({ size = '1.375rem' }: { size?: string }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinejoin="round"
    strokeLinecap="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M12 6.2c-1.8-1.4-4.2-1.9-7-1.7v8.6c2.8-.2 5.2.3 7 1.7 1.8-1.4 4.2-1.9 7-1.7V4.5c-2.8-.2-5.2.3-7 1.7z" />
    <path d="M12 6.2v8.6M2 18h20M5 18v3M19 18v3" />
  </svg>
);
