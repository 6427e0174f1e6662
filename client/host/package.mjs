// npm run package: makes the .vsix.
import { packExtension } from './setup.mjs';

packExtension();
