import webpack from 'webpack';
import configurations from '../webpack.config.js';

/**
 * Builds the named parts of webpack.config.js for the process that forked this one: tells it `{ share }` of the work done,
 * and at the end `{ why }`, the errors as text, undefined where there are none.
 */

// Whoever asked is gone: nobody needs the rest.
process.on('disconnect', () => process.exit(1));

const names = process.argv.slice(2);
const compiler = webpack(configurations.filter(({ name }) => names.includes(name)));

let told = -1;
new webpack.ProgressPlugin((share) => {
  const percent = Math.floor(share * 100);
  if (percent === told) return;
  told = percent;
  process.send({ share });
}).apply(compiler);

const errorsOf = (error, stats) => {
  if (error) return error.message;
  return stats.hasErrors() ? stats.toString({ preset: 'errors-only', colors: false }) : undefined;
};

compiler.run((error, stats) => {
  process.send({ done: true, why: errorsOf(error, stats) });
  compiler.close(() => process.exit());
});
