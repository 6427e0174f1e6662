/** The version of package.json (a test says so), where no bundler needs to read it. */
export const VERSION = '0.1.0';
