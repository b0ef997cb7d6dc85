// Loaded before the program: writes the most memory the process ever held, in kilobytes, when it ends.
const { writeFileSync } = require('node:fs');
process.on('exit', () =>
  writeFileSync(process.env.PINGHENG_MEMORY_REPORT, String(process.resourceUsage().maxRSS)),
);
