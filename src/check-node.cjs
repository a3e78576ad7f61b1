'use strict';

/*
 * Ends the process with a sentence where Node is too old for Kliping; run or loaded before anything else is. Plain old JavaScript, as
 * everything else would end in a SyntaxError there: every Node from version 12 on can read it.
 */

/** As package.json, README.md and .ci/run say. */
var needed = '20.19';

/** Returns what is wrong with a version of Node, such as '18.20.8', and what to do; null when nothing is. */
function explainOldNode(version) {
  var remedy = '\n  → Install the newest version from https://nodejs.org/ and try again.\n';
  var start = 'error: Kliping needs Node ' + needed + ' or newer; this is Node ' + version;
  if (isOlder(version, needed)) return start + remedy;
  // The first releases of 21 and 22 are older than 20.19, whatever their numbers say.
  if (require('zlib').crc32 === undefined)
    return start + ', which lacks functions that ' + needed + ' has' + remedy;
  return null;
}

function isOlder(version, other) {
  var parts = version.split('.');
  var others = other.split('.');
  if (Number(parts[0]) !== Number(others[0])) return Number(parts[0]) < Number(others[0]);
  return Number(parts[1]) < Number(others[1]);
}

var fault = explainOldNode(process.versions.node);
if (fault !== null) {
  process.stderr.write(fault);
  // As for any wrong usage.
  process.exit(2);
}
