process.stderr.write('pingheng: no commands yet\n');
process.exitCode = 2;
