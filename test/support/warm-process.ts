/**
 * Runs commands of Kliping one after the other, as the file `cli.ts` asks for them by messages: the built program is evaluated anew for
 * each, the modules below it are loaded and warm. A process of its own would spend most of its time on loading them.
 */
import { findModule } from '../../src/util/bundled-code.js';
import { END_OF_OUTPUT, type WarmCommand, type WarmResult } from './warm-messages.js';

const home = process.cwd();
const ownEnvironment = { ...process.env };
let runs = 0;

async function runCommand({ args, cwd, env }: WarmCommand): Promise<void> {
  process.chdir(cwd ?? home);
  Object.assign(process.env, env);
  process.argv.splice(2, Infinity, ...args);
  process.exitCode = undefined;
  runs += 1;
  // Another address is another module: the program runs when it is loaded.
  await import(`${findModule('program')}?run=${runs}`);
  const result: WarmResult = { code: takeExitCode() };
  for (const name of Object.keys(env)) {
    const before = ownEnvironment[name];
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  }
  process.chdir(home);
  for (const stream of [process.stdout, process.stderr]) {
    // Each run of the program adds its own.
    stream.removeAllListeners('error');
    stream.write(END_OF_OUTPUT);
  }
  process.send?.(result);
}

function takeExitCode(): number {
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return code;
}

process.on('message', (command: WarmCommand) => void runCommand(command));
process.on('disconnect', () => process.exit());
