#!/usr/bin/env node
'use strict';

/* The command `kliping`. Plain old JavaScript, like the check it begins with. */

require('./check-node.cjs');
/* Joined to one file with all it needs, it starts in a third of the time. */
import(require('fs').existsSync(__dirname + '/bundled-program.js') ? './bundled-program.js' : './program.js');
