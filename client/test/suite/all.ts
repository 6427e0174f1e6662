import './language.test.ts';
import './reading.test.ts';
import './actions.test.ts';
import './settings.test.ts';
import './decorations.test.ts';
