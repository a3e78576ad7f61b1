// `kliping` for those who name the file. What every Node can read stands alone here, so that the check comes first.
import './check-node.cjs';
import { findModule } from './util/bundled-code.js';

void import(findModule('program'));
