#!/usr/bin/env node
'use strict';

/* The command `kliping`. Plain old JavaScript, like the check it begins with. */

require('./check-node.cjs');
import('./program.js');
