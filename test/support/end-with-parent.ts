// Loaded into what tests start: a test process that is killed can't end its children itself.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// A listener of its own must not keep the program running.
process.channel?.unref();
