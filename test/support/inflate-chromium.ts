import chromium from '@sparticuz/chromium';

// Run as a program of its own: the package unpacks into TMPDIR and decides by the environment what to unpack.
await chromium.executablePath();
